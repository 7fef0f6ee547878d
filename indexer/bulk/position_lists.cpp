#include "indexer/bulk/position_lists.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/words/word_lists.hpp"
#include "indexer/update/term_lists.hpp"
#include "store/disk_room.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/position_list.hpp"
#include "store/records/word_list.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

/// A stem has lists where this share of the articles holds it, and so many at least. Of a stem of grammar, where this
/// share of the occurrences are function words, they leave those out.
constexpr std::uint32_t least_share = 16;
constexpr std::uint32_t fewest_articles = 100;
constexpr double grammar_share = 0.75;

/// Xapian writes lists into blocks that may be half full, and those of a commit beside what they replace.
constexpr std::uintmax_t room_share = 3;

/// Behind the prefixes of terms, which are capitals, as no stem is.
constexpr const char* behind_prefixes = "[";

std::vector<std::string> frequent_stems(const Xapian::Database& database) {
  const std::uint32_t least = std::max(database.get_doccount() / least_share, fewest_articles);
  std::vector<std::string> stems;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    if (const std::string stem = *term; stem.front() >= 'A' && stem.front() <= 'Z') {
      term.skip_to(behind_prefixes);
      if (term == database.allterms_end()) break;
    }
    if (term.get_termfreq() >= least) stems.push_back(*term);
  }
  return stems;
}

/// How often each word stands in the articles of the first stretch, by number.
struct WordCounts {
  std::vector<std::uint32_t> counts;

  void word(const StreamWord& word) {
    if (word.number >= counts.size()) counts.resize(word.number + std::size_t{1});
    ++counts[word.number];
  }
  void mark(StreamMark /*mark*/, std::uint32_t /*position*/) {}
  std::uint32_t of(std::uint32_t number) const { return number < counts.size() ? counts[number] : 0; }
};

template <class Visit>
void read_stretch(const Xapian::Database& database, std::uint32_t stretch, Visit visit) {
  auto stream = database.valuestream_begin(schema::slot::words);
  const auto end = database.valuestream_end(schema::slot::words);
  if (stream != end) stream.skip_to(stretch * articles_of_stretch + 1);
  for (; stream != end && stretch_of(stream.get_docid()) == stretch; ++stream) visit(stream.get_docid(), *stream);
}

/// Which lists tell of a word: those of its stem and of its twin, by their places among the stems.
using ListsOfWord = std::array<std::optional<std::uint32_t>, 2>;

class ListedWords {
 public:
  explicit ListedWords(const Xapian::Database& database) : stems_(frequent_stems(database)) {
    read_words(database);
    find_grammar(database);
  }

  const std::vector<std::string>& stems() const { return stems_; }
  bool is_grammar(std::size_t stem) const { return grammar_[stem]; }
  bool is_left_out(std::uint32_t number) const { return number < left_out_.size() && left_out_[number]; }
  const ListsOfWord& lists_of(std::uint32_t number) const {
    static const ListsOfWord none;
    return number < lists_of_.size() ? lists_of_[number] : none;
  }

 private:
  std::optional<std::uint32_t> place(const std::string& stem) const {
    const auto at = std::lower_bound(stems_.begin(), stems_.end(), stem);
    if (stem.empty() || at == stems_.end() || *at != stem) return std::nullopt;
    return static_cast<std::uint32_t>(at - stems_.begin());
  }

  void read_words(const Xapian::Database& database) {
    const std::string prefix(schema::metadata::words);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
      const auto words = decode_words(database.get_metadata(*key));
      for (const NumberedWord& word : words.value_or(std::vector<NumberedWord>())) add(word);
    }
  }

  void add(const NumberedWord& word) {
    const ListsOfWord lists{place(word.stem), word.twin == word.stem ? std::nullopt : place(word.twin)};
    if (!lists[0] && !lists[1]) return;
    if (word.number >= lists_of_.size()) lists_of_.resize(word.number + std::size_t{1});
    if (lists_of_[word.number] == lists) return;  // A word may be in two buckets.
    lists_of_[word.number] = lists;
    if (french_words().stop_words.contains(word.exact)) function_words_.push_back(word.number);
  }

  void find_grammar(const Xapian::Database& database) {
    WordCounts counts;
    read_stretch(database, 0, [&](Xapian::docid, const std::string& stream) { read_word_stream(stream, counts); });
    std::vector<std::uint64_t> all(stems_.size());
    std::vector<std::uint64_t> grammar(stems_.size());
    const auto add_to = [&](std::vector<std::uint64_t>& sums, std::uint32_t number) {
      for (const auto& list : lists_of(number))
        if (list) sums[*list] += counts.of(number);
    };
    for (std::uint32_t number = 0; number < lists_of_.size(); ++number) add_to(all, number);
    for (const std::uint32_t number : function_words_) add_to(grammar, number);
    for (std::size_t stem = 0; stem < stems_.size(); ++stem)
      grammar_.push_back(static_cast<double>(grammar[stem]) > grammar_share * static_cast<double>(all[stem]));
    left_out_.resize(lists_of_.size());
    for (const std::uint32_t number : function_words_) {
      ListsOfWord& lists = lists_of_[number];
      for (auto& list : lists)
        if (list && is_grammar(*list)) list.reset();
      left_out_[number] = !lists[0] && !lists[1];
    }
  }

  std::vector<std::string> stems_;             // Ascending.
  std::vector<bool> grammar_;                  // By stem.
  std::vector<ListsOfWord> lists_of_;          // By number.
  std::vector<std::uint32_t> function_words_;  // Numbers.
  std::vector<bool> left_out_;                 // By number: function words that no list tells of.
};

/// The last words of a stream that are left out, one after the other.
class LeftOutRun {
 public:
  void add(const StreamWord& word) {
    if (word.position != end_) words_ = {};
    std::shift_right(words_.begin(), words_.end(), 1);
    words_.front() = word.number;
    end_ = word.position + 1;
  }

  /// Returns those that end before a position.
  WordsBefore before(std::uint32_t position) const { return position == end_ ? words_ : WordsBefore{}; }

 private:
  WordsBefore words_{};
  std::uint32_t end_ = 0;
};

/// Takes the words of a stream to the lists.
struct ListFiller {
  const ListedWords& words;
  std::vector<PositionListWriter>& lists;
  std::uint32_t article = 0;
  bool title = true;
  LeftOutRun run = {};

  void word(const StreamWord& word) {
    if (words.is_left_out(word.number)) return run.add(word);
    for (const auto& list : words.lists_of(word.number))
      if (list) lists[*list].add(article, title, word, run.before(word.position));
  }
  void mark(StreamMark mark, std::uint32_t /*position*/) {
    if (mark != StreamMark::title_end) return;
    title = false;
    run = {};
  }
};

void remove_lists(Xapian::WritableDatabase& database) {
  const std::string prefix(schema::metadata::position_lists);
  std::vector<std::string> old;
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key)
    old.push_back(*key);
  for (const std::string& key : old) database.set_metadata(key, {});
}

void write_stretch(const std::string& path, Xapian::WritableDatabase& database, const ListedWords& words,
                   std::uint32_t stretch) {
  std::vector<PositionListWriter> lists(words.stems().size());
  read_stretch(database, stretch, [&](Xapian::docid article, const std::string& stream) {
    read_word_stream(stream, ListFiller{words, lists, place_in_stretch(article)});
  });
  std::vector<std::string> written;
  written.reserve(lists.size());
  std::uintmax_t bytes = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    written.push_back(lists[i].bytes(words.is_grammar(i)));
    bytes += written.back().size();
  }
  require_room(path, room_share * bytes);
  for (std::size_t i = 0; i < lists.size(); ++i)
    database.set_metadata(position_key(words.stems()[i], stretch), written[i]);
}

}  // namespace

void write_position_lists(const std::string& path) {
  with_xapian(path, [&] {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    remove_lists(database);
    database.commit();  // Their blocks can be written then.
    const Xapian::docid last = database.get_lastdocid();
    if (last != 0) {
      const ListedWords words(database);
      for (std::uint32_t stretch = 0; stretch <= stretch_of(last); ++stretch)
        write_stretch(path, database, words, stretch);
    }
    database.set_metadata(std::string(schema::metadata::listed), encode_listed({last, {}}));
    database.commit();
  });
  drop_term_lists(path);  // Xapian has made a table of none.
}

}  // namespace fsearch
