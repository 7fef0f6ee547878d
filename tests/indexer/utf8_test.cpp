#include "indexer/utf8.hpp"

#include <doctest/doctest.h>
#include <simdjson.h>

#include <random>

using namespace fsearch;

TEST_CASE("to_utf8: UTF-8 stays as it is, without its byte order mark") {
  CHECK(to_utf8("l’été") == "l’été");
  CHECK(to_utf8("\xEF\xBB\xBFl’été") == "l’été");
}

TEST_CASE("to_utf8: bytes that are no UTF-8 are read as Windows-1252") {
  CHECK(to_utf8("l\x92\xE9t\xE9 \x80") == "l’été €");
}

TEST_CASE("to_utf8: one damaged byte does not turn a UTF-8 text into mojibake") {
  CHECK(to_utf8("été à Orléans\xE9") == "été à Orléans\xEF\xBF\xBD");
}

TEST_CASE("to_utf8: UTF-16 with its byte order mark is text") {
  using namespace std::string_view_literals;
  CHECK(to_utf8("\xFF\xFE"
                "e\0t\0\xE9\0"sv) == "eté");
  CHECK(to_utf8("\xFE\xFF"
                "\0e\0t\0\xE9"sv) == "eté");
}

TEST_CASE("to_utf8: bytes with a NUL are no text") {
  using namespace std::string_view_literals;
  CHECK_FALSE(to_utf8("\x7F"
                      "ELF\0\0"sv)
                  .has_value());
}

TEST_CASE("to_utf8: whatever the bytes, the answer is valid UTF-8") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 40, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    if (const auto text = to_utf8(bytes)) REQUIRE(simdjson::validate_utf8(*text));
    REQUIRE(simdjson::validate_utf8(repaired_utf8(bytes)));
  }
}
