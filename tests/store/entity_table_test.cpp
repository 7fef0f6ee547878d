#include "store/entities/entity_table.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace fsearch;

namespace {

std::vector<std::uint32_t> read(const std::string& column) {
  std::vector<std::uint32_t> numbers;
  CHECK(read_entities(column, [&](std::uint32_t number) { numbers.push_back(number); }));
  return numbers;
}

std::string term_of(std::uint32_t number) { return "Enom" + std::to_string(number) + "\x1fPjean"; }

std::map<std::string, std::string> written(std::uint32_t size) {
  std::map<std::string, std::string> buckets;
  std::vector<std::string> terms;
  for (std::uint32_t number = 0; number < size; ++number) terms.push_back(term_of(number));
  for (std::uint32_t begin = 0; begin < size; begin += entities_in_bucket) {
    const auto end = std::min(size, begin + entities_in_bucket);
    buckets[entity_bucket(begin)] = encode_entity_bucket({terms.begin() + begin, terms.begin() + end});
  }
  return buckets;
}

EntityTable table_of(const std::map<std::string, std::string>& buckets) {
  return EntityTable::read([&](const std::string& key) {
    const auto found = buckets.find(key);
    return found == buckets.end() ? std::string() : found->second;
  });
}

}  // namespace

TEST_CASE("entity column: gives back its numbers, ascending, each once") {
  CHECK(encode_entities({}).empty());
  CHECK(read(encode_entities({7})) == std::vector<std::uint32_t>{7});
  CHECK(read(encode_entities({300, 0, 1, 300, 4'000'000'000U})) ==
        std::vector<std::uint32_t>{0, 1, 300, 4'000'000'000U});
}

TEST_CASE("entity column: bytes that are none are told, and never crash") {
  const auto ignore = [](std::uint32_t) {};
  CHECK_FALSE(read_entities("\x80", ignore));
  CHECK_FALSE(read_entities("\xff\xff\xff\xff\xff\xff", ignore));
  // 6,041, and a step of 2^64 - 25: 64 bits overflow.
  CHECK_FALSE(read_entities("\x99\x2f\xe7\xff\xff\xff\xff\xff\xff\xff\xff\x01", ignore));
  std::mt19937 random(1);
  for (int round = 0; round < 1000; ++round) {
    std::string bytes;
    for (auto left = random() % 20; left > 0; --left) bytes += static_cast<char>(random());
    std::uint64_t least = 0;
    read_entities(bytes, [&](std::uint32_t number) {
      CHECK(number >= least);
      least = std::uint64_t{number} + 1;
    });
  }
}

TEST_CASE("entity table: gives back the terms by number, in as many buckets as they take") {
  for (const std::uint32_t size : {0U, 1U, entities_in_bucket - 1, entities_in_bucket, 2 * entities_in_bucket + 5}) {
    CAPTURE(size);
    const EntityTable table = table_of(written(size));
    REQUIRE(table.size() == size);
    CHECK_FALSE(table.damaged());
    for (std::uint32_t number = 0; number < size; ++number) REQUIRE(table.term(number) == term_of(number));
  }
}

TEST_CASE("entity table: a bucket that is damaged is told") {
  auto buckets = written(entities_in_bucket + 5);
  buckets[entity_bucket(0)].resize(100);
  CHECK(table_of(buckets).damaged());
  buckets[entity_bucket(0)] = "no frame";
  CHECK(table_of(buckets).damaged());
}
