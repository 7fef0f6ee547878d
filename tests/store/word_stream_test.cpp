#include "store/records/word_stream.hpp"

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>

#include "store/records/word_list.hpp"

using namespace fsearch;

namespace {

/// Writes what a stream holds: "9@0 | 12@0w2 9@0." where | ends the title, a dot a sentence, a slash a
/// paragraph.
struct Printer {
  std::string text;

  void word(const StreamWord& word) {
    text += std::to_string(word.number) + "@" + std::to_string(word.position);
    if (word.width > 1) text += "w" + std::to_string(word.width);
    text += " ";
  }
  void mark(StreamMark mark, std::uint32_t) {
    text += mark == StreamMark::title_end ? "| " : mark == StreamMark::sentence_end ? ". " : "/ ";
  }
};

std::string printed(std::string_view stream) {
  Printer printer;
  return read_word_stream(stream, printer) ? printer.text : printer.text + "?";
}

std::string sample() {
  WordStreamWriter title;
  title.word({9, 0});
  title.word({100'000, 1});
  WordStreamWriter body;
  body.word({300, 0, 2});
  body.word({9, 0});
  body.word({10, 1});
  body.end_sentence();
  body.word({9, 5});
  body.end_paragraph();
  body.word({11, 6});
  return join_fields(title.bytes(), body.bytes());
}

std::vector<NumberedWord> words() {
  return {{"porte", "port", "", 12},
          {"portes", "port", "", 70'000},
          {"porté", "port", "porte", 9},
          {"xiv", "xiv", "14", 3}};
}

}  // namespace

TEST_CASE("stream of words: reading gives numbers, positions, widths and ends as they were written") {
  CHECK(printed(sample()) == "9@0 100000@1 | 300@0w2 9@0 10@1 . 9@5 / 11@6 ");
  CHECK(printed(join_fields("", "")) == "| ");
}

TEST_CASE("stream of words: one without the end of its title is none") {
  CHECK(printed("") == "?");
  CHECK(printed("\x09") == "9@0 ?");
  CHECK(printed(std::string(2, '\0')).ends_with("?"));
}

TEST_CASE("stream of words: whatever the bytes, reading stays inside them") {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string damaged = sample();
    damaged[random() % damaged.size()] = static_cast<char>(random());
    damaged.resize(random() % (damaged.size() + 1));
    printed(damaged);
  }
}

TEST_CASE("list of words: decoding an encoded bucket gives it back, in the order of the forms") {
  CHECK(decode_words(encode_words(words())) == words());
  CHECK(decode_words(encode_words({})) == std::vector<NumberedWord>{});
  CHECK(decode_words(encode_words({words()[3], words()[0]})) == std::vector<NumberedWord>{words()[0], words()[3]});
}

TEST_CASE("list of words: a bucket cut anywhere decodes to nothing") {
  const std::string bytes = encode_words(words());
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(decode_words(bytes.substr(0, size)));
}
