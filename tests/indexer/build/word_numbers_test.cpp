#include "indexer/build/word_numbers.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "fsearch/analyzer.hpp"
#include "fsearch/error.hpp"
#include "indexer/build/word_stream_builder.hpp"
#include "store/records/index_schema.hpp"

using namespace fsearch;

namespace {

using Metadata = std::map<std::string, std::string>;

WordNumbers::Load reader_of(const Metadata& metadata) {
  return [&metadata](const std::string& key) {
    const auto place = metadata.find(key);
    return place == metadata.end() ? std::string() : place->second;
  };
}

void write(WordNumbers& numbers, Metadata& metadata) {
  for (auto& [key, value] : numbers.take_changes()) metadata[key] = value;
}

struct Numbers {
  std::vector<std::uint32_t> all;
  void word(const StreamWord& word) { all.push_back(word.number); }
  void mark(StreamMark, std::uint32_t) {}
};

std::vector<std::uint32_t> numbers_in(WordNumbers& numbers, std::string_view text) {
  Analyzer analyzer;
  Numbers found;
  const std::string stream = join_fields("", WordStreamBuilder(numbers, analyzer).field(text, analyzer.analyze(text)));
  REQUIRE(read_word_stream(stream, found));
  return found.all;
}

std::set<std::uint32_t> filed_under(const Metadata& metadata, const std::string& stem) {
  std::set<std::uint32_t> numbers;
  const auto words = decode_words(metadata.at(std::string(schema::metadata::words) + word_bucket(stem)));
  REQUIRE(words);
  for (const NumberedWord& word : *words)
    if (word.stem == stem || word.twin == stem) numbers.insert(word.number);
  return numbers;
}

}  // namespace

TEST_CASE("numbers of words: the same word has the same number, from one build to the next") {
  Metadata metadata;
  WordNumbers first;
  const auto numbers = numbers_in(first, "Le chat voit le chien.");
  CHECK(numbers.front() == first_number);
  CHECK(numbers[0] == numbers[3]);
  write(first, metadata);
  WordNumbers second(reader_of(metadata));
  CHECK(numbers_in(second, "Le chat voit le chien.") == numbers);
  const auto more = numbers_in(second, "Un chat dort.");
  CHECK(more[1] == numbers[1]);
  CHECK(more[0] == first_number + 4);
  write(second, metadata);
  WordNumbers third(reader_of(metadata));
  CHECK(numbers_in(third, "Un chat dort.") == more);
}

TEST_CASE("numbers of words: a word is filed under its stem and its twin") {
  Metadata metadata;
  WordNumbers numbers;
  const auto found = numbers_in(numbers, "Thalès");
  write(numbers, metadata);
  Analyzer analyzer;
  const Word word = analyzer.word("thalès");
  CHECK(filed_under(metadata, word.stem) == std::set{found[0]});
  CHECK(filed_under(metadata, word.twin) == std::set{found[0]});
}

TEST_CASE("numbers of words: what nobody can look for has one number") {
  WordNumbers numbers;
  const std::string rubbish(500, 'x');
  const std::string more(600, 'y');
  CHECK(numbers_in(numbers, rubbish + " " + more) == std::vector<std::uint32_t>{unsearched_number, unsearched_number});
}

TEST_CASE("numbers of words: a damaged bucket is no empty one") {
  Metadata metadata;
  WordNumbers numbers;
  numbers_in(numbers, "chat");
  write(numbers, metadata);
  for (auto& [key, value] : metadata)
    if (key.starts_with(schema::metadata::words)) value.pop_back();
  WordNumbers damaged(reader_of(metadata));
  CHECK_THROWS_AS(numbers_in(damaged, "chat"), Error);
}
