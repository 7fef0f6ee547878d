#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <simdjson.h>

#include <random>

using namespace fsearch;

TEST_CASE("repaired_utf8: ill-formed bytes become U+FFFD, the rest stays") {
  CHECK(repaired_utf8("l’été") == "l’été");
  CHECK(repaired_utf8("\xE9t\xC3\xA9") == "\xEF\xBF\xBDt\xC3\xA9");
}

TEST_CASE("convert_to_utf8: a byte that the encoding does not know becomes U+FFFD") {
  CHECK(convert_to_utf8("\x9Cuvre", "windows-1252") == "œuvre");
  CHECK(convert_to_utf8("a\x81", "windows-1252") == "a\xEF\xBF\xBD");
}

TEST_CASE("is_known_encoding: real names only") {
  CHECK(is_known_encoding("iso-8859-15"));
  CHECK_FALSE(is_known_encoding("latin-quinze"));
}

TEST_CASE("repaired_utf8: whatever the bytes, the answer is valid UTF-8") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 40, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    REQUIRE(simdjson::validate_utf8(repaired_utf8(bytes)));
  }
}

TEST_CASE("without_c1_controls: each is what Windows-1252 has, the rest of a text is as it was") {
  CHECK(without_c1_controls("l\u0092an \u0085 \u0081 «\u00A0été\u00A0»") == "l’an … \u0081 «\u00A0été\u00A0»");
  CHECK(without_c1_controls("") == "");
  CHECK(windows_1252_code(0x80) == 0x20AC);
  CHECK(windows_1252_code('a') == 'a');
}
