#include "indexer/readers/encoding.hpp"

#include <doctest/doctest.h>
#include <simdjson.h>

#include <random>
#include <string_view>

#include "text/double_utf8.hpp"

using namespace fsearch;
using namespace std::string_view_literals;

TEST_CASE("decode: UTF-8 stays as it is, without its byte order mark") {
  CHECK(decode("l’été") == DecodedText{"l’été", "utf-8"});
  CHECK(decode("\xEF\xBB\xBFl’été") == DecodedText{"l’été", "utf-8"});
}

TEST_CASE("decode: the Latin encodings of French are told apart by what only one of them has") {
  CHECK(decode("l\x92\xE9t\xE9 \x80") == DecodedText{"l’été €", "windows-1252"});
  CHECK(decode("\xE9t\xE9 \xE0 No\xEBl") == DecodedText{"été à Noël", "iso-8859-1"});
  CHECK(decode("une \xBDuvre \xE0 10 \xA4") == DecodedText{"une œuvre à 10 €", "iso-8859-15"});
}

TEST_CASE("decode: one damaged byte does not turn a UTF-8 text into mojibake") {
  CHECK(decode("été à Orléans\xE9")->text == "été à Orléans\xEF\xBF\xBD");
}

TEST_CASE("decode: UTF-16 is text, with its byte order mark or without") {
  CHECK(decode("\xFF\xFE"
               "e\0t\0\xE9\0"sv) == DecodedText{"eté", "utf-16le"});
  CHECK(decode("\xFE\xFF"
               "\0e\0t\0\xE9"sv) == DecodedText{"eté", "utf-16be"});
  CHECK(decode("I\0l\0 \0p\0l\0e\0u\0t\0"sv) == DecodedText{"Il pleut", "utf-16le"});
}

TEST_CASE("decode: bytes with other NULs are no text") {
  CHECK_FALSE(decode("\x7F"
                     "ELF\0\0\1\2\3"sv)
                  .has_value());
  CHECK_FALSE(decode("Il pleut\0 encore"sv).has_value());
}

TEST_CASE("decode: what a page declares counts where its bytes are not UTF-8") {
  CHECK(decode("<meta charset=\"koi8-r\"><p>\xEE\xCF\xD7\xCF\xD3\xD4\xC9</p>")->text ==
        "<meta charset=\"koi8-r\"><p>Новости</p>");
  CHECK(decode("<meta charset=\"iso-8859-1\">l\x92\xE9t\xE9")->text == "<meta charset=\"iso-8859-1\">l’été");
  CHECK(decode("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>été")->encoding == "utf-8");
}

TEST_CASE("decode: UTF-8 encoded twice is repaired, and said so") {
  CHECK(decode("L’Ã©tÃ© Ã  NoÃ«l")->text == "L’été à Noël");
  CHECK(decode("Lâ€™Ã©tÃ©, câ€™est dÃ©jÃ  lâ€™Å“uvre") == DecodedText{"L’été, c’est déjà l’œuvre", "utf-8 twice"});
}

TEST_CASE("decode: UTF-8 read as ISO-8859-1 and encoded again is repaired as well") {
  CHECK(decode("L\xC3\xA2\xC2\x80\xC2\x99\xC3\x83\xC2\xA9t\xC3\x83\xC2\xA9") == DecodedText{"L’été", "utf-8 twice"});
}

TEST_CASE("undo_double_utf8: a paragraph about mojibake stays as it is, its neighbour is repaired") {
  CHECK_FALSE(undo_double_utf8("Écrit « Ã© », c’est « é » lu de travers, à l’évidence.").has_value());
  CHECK(undo_double_utf8("À côté : « Ã© » mal lu.\nÃ‰tÃ©\n") == "À côté : « Ã© » mal lu.\nÉté\n");
  CHECK_FALSE(undo_double_utf8("l’été à Noël, São Paulo, Âge").has_value());
}

TEST_CASE("decode: whatever the bytes, the answer is valid UTF-8") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 60, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    if (const auto decoded = decode(bytes)) REQUIRE(simdjson::validate_utf8(decoded->text));
  }
}

TEST_CASE("decode: a declared name with other bytes in it is none, and never reported") {
  for (const std::string name : {"\xFFiso-8859-7", "iso 8859-7", "iso-8859-7\x01"}) {
    const auto decoded = decode("<?xml version='1.0' encoding='" + name + "'?><p>L'\xE9t\xE9 \xE0 la mer</p>");
    REQUIRE(decoded.has_value());
    CHECK(decoded->encoding == "iso-8859-1");
    CHECK(decoded->text.find("L'été à la mer") != std::string::npos);
  }
}
