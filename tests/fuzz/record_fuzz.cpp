/// Any bytes in an index are what was written there or nothing: no crash, no other article. The first byte chooses
/// what they are taken for.
#include <algorithm>
#include <string>

#include "store/entities/entity_table.hpp"
#include "store/records/acronym_table.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/hash.hpp"
#include "store/records/lexicon.hpp"
#include "store/records/position_list.hpp"
#include "store/records/stored_article.hpp"
#include "store/records/word_list.hpp"
#include "store/records/word_stream.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

using namespace fsearch;
using fuzz::require;

void check_article(std::string_view bytes) {
  static ArticleDecoder decoder;
  const auto stored = decoder.decode(bytes);
  if (!stored) return;
  const std::size_t end = stored->article.text.size();
  for (const auto& passage : stored->passages) require(passage.span.end <= end, "a passage lies inside its text");
  for (const auto& entity : stored->entities)
    for (const auto& span : entity.in_text) require(span.end <= end, "an entity lies inside its text");
  static ArticleEncoder encoder;
  require(decoder.decode(encoder.encode(*stored)) == stored, "an article that was read is written as itself");
}

/// As check_article(), of a record that was damaged after it was written.
void damage_article(std::string_view bytes) {
  static ArticleEncoder encoder;
  StoredArticle whole;
  whole.article.id = "a";
  whole.article.title = std::string(bytes.substr(0, bytes.size() / 2));
  whole.article.text = std::string(bytes.substr(bytes.size() / 2));
  std::string record = encoder.encode(whole);
  const std::size_t at = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front()) * record.size() / 256;
  record[at] = static_cast<char>(record[at] ^ 1);
  require(!is_whole_record(record), "a changed bit is found");
}

void check_lexicon(std::string_view bytes) {
  if (const auto entries = decode_lexicon(bytes))
    require(decode_lexicon(encode_lexicon(*entries)) == entries, "a lexicon that was read is written as itself");
}

void check_tables(std::string_view bytes) {
  if (const auto table = decode_acronyms(bytes))
    require(decode_acronyms(encode_acronyms(*table)) == table, "acronyms that were read are written as themselves");
  if (const auto totals = decode_statistics(bytes))
    require(decode_statistics(encode_statistics(*totals)) == totals, "totals that were read are written as themselves");
}

void check_entities(std::string_view bytes) {
  const auto table = EntityTable::read(
      [&](const std::string& bucket) { return bucket == entity_bucket(0) ? std::string(bytes) : std::string(); });
  for (std::uint32_t i = 0; i < table.size(); ++i) require(table.term(i).size() <= 1'000'000, "a term has a bound");
  std::uint64_t last = 0;
  read_entities(bytes, [&](std::uint32_t number) {
    require(number >= last, "entities ascend");
    last = number + std::uint64_t{1};
  });
}

void check_stream(std::string_view bytes) {
  struct Counted {
    std::size_t words = 0;
    void word(const StreamWord&) { ++words; }
    void mark(StreamMark, std::uint32_t) {}
  } counted;
  read_word_stream(bytes, counted);
  require(counted.words <= bytes.size(), "a word takes a byte at least");
}

void check_words(std::string_view bytes) {
  // Bytes that are damaged may give words out of order, which are written in order.
  if (const auto words = decode_words(bytes)) {
    const auto again = decode_words(encode_words(*words));
    require(again && std::is_permutation(again->begin(), again->end(), words->begin(), words->end()),
            "words that were read are written as themselves");
  }
  const ListedArticles listed = decode_listed(bytes);
  require(std::is_sorted(listed.changed.begin(), listed.changed.end()), "changed articles ascend");
}

/// A list whose checksum is right, as one made to attack has it.
void check_list(std::string_view bytes) {
  const std::string list = hash64_bytes(bytes) + std::string(bytes);
  PositionListReader reader(list);
  require(reader.words().size() <= bytes.size(), "a word takes a byte at least");
  std::size_t occurrences = 0;
  while (reader.next())
    reader.for_each([&](std::size_t word, std::uint32_t /*position*/) {
      require(word < reader.words().size(), "an occurrence is of a word of the list");
      ++occurrences;
    });
  require(occurrences <= bytes.size(), "an occurrence takes a byte at least");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto bytes = fuzz::text_of(data + 1, size - 1);
  using Check = void (*)(std::string_view);
  constexpr Check checks[] = {check_article,  damage_article, check_lexicon, check_tables,
                              check_entities, check_stream,   check_words,   check_list};
  checks[*data % std::size(checks)](bytes);
  return 0;
}
