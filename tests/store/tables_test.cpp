#include <doctest/doctest.h>

#include "store/records/acronym_table.hpp"
#include "store/records/binary.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/hash.hpp"

using namespace fsearch;

TEST_CASE("acronym table: the round trip keeps every expansion and its count") {
  const AcronymTable table{{"IA", {{"intelligence artificielle", 12}, {"indice d'alerte", 1}}},
                           {"ROFR", {{"droit de premier refus", 2}}}};
  CHECK(decode_acronyms(encode_acronyms(table)) == table);
  CHECK(decode_acronyms(encode_acronyms({})) == AcronymTable{});
  CHECK_FALSE(decode_acronyms("not a table"));
}

TEST_CASE("statistics: the round trip keeps them, and cut bytes are damage") {
  const CorpusStatistics statistics{30281, 362000, 12345678901};
  const std::string bytes = encode_statistics(statistics);
  CHECK(decode_statistics(bytes) == statistics);
  CHECK_FALSE(decode_statistics(bytes.substr(0, bytes.size() - 1)));
  CHECK_FALSE(decode_statistics(bytes + "x"));
}

TEST_CASE("binary: numbers of every size come back") {
  for (const std::uint64_t value : {0UL, 127UL, 128UL, 300UL, 0xFFFFFFFFUL, ~0UL}) {
    BinaryWriter out;
    out.number(value);
    BinaryReader in(out.bytes());
    CHECK(in.number() == value);
    CHECK(in.at_end());
  }
}

TEST_CASE("binary: a length or a count beyond the end fails, and everything after is empty") {
  BinaryWriter out;
  out.number(1000);
  out.string("abc");
  BinaryReader strings(out.bytes());
  CHECK(strings.string().empty());
  CHECK(strings.failed());
  BinaryReader counts(out.bytes());
  CHECK(counts.count() == 0);
  CHECK(counts.failed());
}

TEST_CASE("hash: the same bytes hash as they did when the format was fixed") {
  CHECK(hash64_hex("fsearch").size() == 16);
  CHECK(hash128_hex("").size() == 32);
  CHECK(hash128_hex("") == "99aa06d3014798d86001c324468d497f");
  CHECK(hash64_bytes("a") != hash64_bytes("b"));
}
