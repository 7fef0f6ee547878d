#include "store/records/lexicon.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace fsearch;

namespace {

std::vector<LexiconEntry> sample() {
  return {{"eleve", {{"eleve", 1, 1, 0}, {"élevé", 7, 9, 0}, {"élève", 12, 30, 1}}},
          {"eleves", {{"élèves", 3, 4, 0}}},
          {"elysee", {{"elysee", 1, 1, 1}, {"élysée", 5, 300, 299}}}};
}

}  // namespace

TEST_CASE("lexicon: decoding an encoded bucket gives it back") {
  CHECK(decode_lexicon(encode_lexicon(sample())) == sample());
  CHECK(decode_lexicon(encode_lexicon({})) == std::vector<LexiconEntry>{});
}

TEST_CASE("lexicon: a bucket cut anywhere decodes to nothing") {
  const std::string bytes = encode_lexicon(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(decode_lexicon(bytes.substr(0, size)));
}

TEST_CASE("lexicon: damaged bytes never crash a reader, and never yield an entry without forms") {
  const std::string bytes = encode_lexicon(sample());
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = bytes;
    damaged[random() % damaged.size()] = static_cast<char>(random());
    if (const auto entries = decode_lexicon(damaged))
      for (const auto& entry : *entries) REQUIRE_FALSE(entry.forms.empty());
  }
}

TEST_CASE("in_lexicon: keeps words with a letter, of 2 to 40 characters") {
  CHECK(in_lexicon("ia"));
  CHECK(in_lexicon("5g"));
  CHECK(in_lexicon("лев"));
  CHECK_FALSE(in_lexicon("a"));
  CHECK_FALSE(in_lexicon("л"));
  CHECK_FALSE(in_lexicon("2025"));
  CHECK(in_lexicon(std::string(40, 'a')));
  CHECK_FALSE(in_lexicon(std::string(41, 'a')));
}

TEST_CASE("lexicon_bucket: the first two characters, whatever their bytes") {
  CHECK(lexicon_bucket("eleve") == "el");
  CHECK(lexicon_bucket("лев") == "ле");
  CHECK(lexicon_bucket("a") == "a");
  CHECK(lexicon_bucket("") == "");
}
