#include "indexer/files/byte_stream.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fsearch/error.hpp"

using namespace fsearch;

namespace {

std::string sample_lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "ligne " + std::to_string(i * 7919) + "\n";
  return text;
}

// Hands out a text a few bytes at a time, as a slow pipe would.
class TextStream : public ByteStream {
 public:
  TextStream(std::string text, std::size_t most) : text_(std::move(text)), most_(most) {}
  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t given = text_.copy(buffer, std::min(size, most_), at_);
    at_ += given;
    return given;
  }
  std::uint64_t consumed() const override { return at_; }

 private:
  std::string text_;
  std::size_t most_, at_ = 0;
};

std::vector<std::string> lines_of(const std::string& text) {
  TextStream stream(text, 100000);
  LineReader reader(stream);
  std::vector<std::string> lines;
  while (const auto line = reader.next()) lines.emplace_back(*line);
  return lines;
}

}  // namespace

TEST_CASE("head stream: the head is seen first, and read all the same") {
  const std::string text = sample_lines(20000);
  TextStream slow(text, 1000);
  HeadStream stream(slow);
  CHECK(stream.head() == text.substr(0, 65536));
  CHECK(read_all(stream, "a", std::size_t{1} << 20U) == text);
}

TEST_CASE("head stream: the head of a short file is all of it") {
  TextStream slow("été", 1);
  HeadStream stream(slow);
  CHECK(stream.head() == "été");
  CHECK(read_all(stream, "a", 10) == "été");
}

TEST_CASE("line reader: lines of any length, with or without their last end") {
  const std::string longer(700000, 'e');
  CHECK(lines_of("un\r\n\n" + longer + "\ndeux") == std::vector<std::string>{"un", "", longer, "deux"});
  CHECK(lines_of("un\n") == std::vector<std::string>{"un"});
  CHECK(lines_of("").empty());
}

TEST_CASE("line reader: a line of over 64 MB is passed over and told, the next ones are read") {
  std::string text = "un\n";
  text.resize(70'000'000, 'e');
  TextStream stream(text + "\ndeux", 100000);
  LineReader reader(stream);
  CHECK(reader.next() == "un");
  CHECK_FALSE(reader.was_too_long());
  CHECK(reader.next() == "");
  CHECK(reader.was_too_long());
  CHECK(reader.next() == "deux");
  CHECK_FALSE(reader.was_too_long());
  CHECK_FALSE(reader.next().has_value());
}

TEST_CASE("read_all: refuses a file larger than asked for") {
  TextStream stream(std::string(600000, 'e'), 600000);
  CHECK_THROWS_WITH_AS(read_all(stream, "a.txt", 500000), doctest::Contains("a.txt"), Error);
}
