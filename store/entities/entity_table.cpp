#include "store/entities/entity_table.hpp"

#include <algorithm>

#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr int level = 3;
constexpr std::size_t largest_bucket = std::size_t{entities_in_bucket} * 256;  // No term of Xapian's is longer.

}  // namespace

std::string encode_entities(std::vector<std::uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  BinaryWriter out;
  std::uint32_t next = 0;
  for (const std::uint32_t number : numbers) {
    out.number(number - next);
    next = number + 1;
  }
  return out.bytes();
}

std::string entity_bucket(std::uint32_t number) {
  return std::string(schema::metadata::entities) + std::to_string(number / entities_in_bucket);
}

std::string encode_entity_bucket(const std::vector<std::string_view>& terms) {
  BinaryWriter out;
  for (const std::string_view term : terms) out.string(term);
  return Compressor(level).compress(out.bytes());
}

bool EntityTable::append(const std::string& bucket, Decompressor& decompressor) {
  if (bucket.empty()) return false;
  const auto bytes = decompressor.decompress(bucket, largest_bucket);
  const std::uint32_t before = size();
  BinaryReader in(bytes.value_or(std::string_view()));
  while (!in.at_end() && size() < before + entities_in_bucket) add(in.string());
  damaged_ = !bytes || in.failed() || !in.at_end();
  return !damaged_ && size() == before + entities_in_bucket;
}

}  // namespace fsearch
