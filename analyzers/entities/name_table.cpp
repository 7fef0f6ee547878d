#include "analyzers/entities/name_table.hpp"

#include <algorithm>
#include <vector>

#include "analyzers/embedded_data.hpp"

namespace fsearch {
namespace {

constexpr std::size_t rows_per_block = 8;

/// The first eight bytes of a key, so that comparing them as numbers orders keys as bytes do.
std::uint64_t prefix_of(std::string_view key) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < 8; ++i)
    prefix = prefix << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return prefix;
}

std::string_view line_from(std::string_view table, std::size_t begin) {
  return table.substr(begin, std::min(table.find('\n', begin), table.size()) - begin);
}

std::string_view key_of(std::string_view line) {
  return line.substr(0, std::min(line.find(' '), line.size()));
}

/// Every eighth row of the table: made at the first search.
struct Blocks {
  std::vector<std::uint64_t> prefixes;
  std::vector<std::uint32_t> begins;
};

Blocks make_blocks() {
  Blocks blocks;
  const std::string_view table = data::entity_names;
  std::size_t row = 0;
  for (std::size_t at = 0; at < table.size(); at += line_from(table, at).size() + 1)
    if (row++ % rows_per_block == 0) {
      blocks.prefixes.push_back(prefix_of(key_of(line_from(table, at))));
      blocks.begins.push_back(static_cast<std::uint32_t>(at));
    }
  return blocks;
}

/// Where to start reading for `key`: at the last block that begins before it.
std::size_t block_before(std::string_view key) {
  static const Blocks blocks = make_blocks();
  const auto at = std::lower_bound(blocks.prefixes.begin(), blocks.prefixes.end(), prefix_of(key));
  const auto block = at - blocks.prefixes.begin();
  return block == 0 ? 0 : blocks.begins[static_cast<std::size_t>(block - 1)];
}

}  // namespace

NameSearch search_names(std::string_view key) {
  const std::string_view table = data::entity_names;
  std::size_t at = block_before(key);
  std::string_view line = line_from(table, at);
  while (at < table.size() && key_of(line) < key) {
    at += line.size() + 1;
    if (at < table.size()) line = line_from(table, at);
  }
  if (at >= table.size()) return {};
  if (key_of(line) != key) return {{}, line.starts_with(key)};
  const std::size_t next = at + line.size() + 1;
  return {NameFlags(line.substr(key.size() + 1)), next < table.size() && table.substr(next).starts_with(key)};
}

NameFlags find_name(std::string_view key) {
  if (key.empty()) return {};
  const NameFlags flags = search_names(key).flags;
  if (!flags.empty() || key.size() < 3 || key.back() != 's') return flags;
  const NameFlags singular = search_names(key.substr(0, key.size() - 1)).flags;
  return NameFlags(singular.has('w') ? singular.has('j') ? "wj" : "w" : "");
}

}  // namespace fsearch
