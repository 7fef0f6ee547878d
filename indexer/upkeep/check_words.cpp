#include "indexer/upkeep/check_words.hpp"

#include <algorithm>

#include "store/records/index_schema.hpp"
#include "store/records/position_list.hpp"
#include "store/records/word_list.hpp"
#include "store/records/word_stream.hpp"

namespace fsearch {
namespace {

struct Unknown {
  const std::vector<bool>& known;
  bool any = false;

  void word(const StreamWord& word) { any = any || word.number >= known.size() || !known[word.number]; }
  void mark(StreamMark /*mark*/, std::uint32_t /*position*/) {}
};

}  // namespace

WordCheck::WordCheck(const Xapian::Database& database) : known_(first_number) {
  known_[unsearched_number] = true;
  const std::string prefix(schema::metadata::words);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    const auto words = decode_words(database.get_metadata(*key));
    if (!words) fault_ = "the numbers of words are damaged (" + *key + ")";
    for (const NumberedWord& word : words.value_or(std::vector<NumberedWord>())) {
      if (word.number >= known_.size())
        known_.resize(std::max<std::size_t>(word.number + std::size_t{1}, 2 * known_.size()));
      known_[word.number] = true;
    }
  }
  check_lists(database);
}

void WordCheck::check_lists(const Xapian::Database& database) {
  const std::string prefix(schema::metadata::position_lists);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    const std::string bytes = database.get_metadata(*key);
    if (PositionListReader(bytes).damaged()) fault_ = "the positions of " + stem_of_position_key(*key) + " are damaged";
  }
}

bool WordCheck::is_whole(std::string_view stream) const {
  Unknown unknown{known_};
  return read_word_stream(stream, unknown) && !unknown.any;
}

}  // namespace fsearch
