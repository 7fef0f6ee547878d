#include "analyzers/entities/name_table.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "analyzers/entities/text_hash.hpp"
#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"

namespace fsearch {
namespace {

constexpr std::size_t rows_per_block = 8;

/// The first eight bytes of a key, so that comparing them as numbers orders keys as bytes do.
std::uint64_t prefix_of(std::string_view key) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < 8; ++i) prefix = prefix << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return prefix;
}

std::string_view line_from(std::string_view table, std::size_t begin) {
  return table.substr(begin, std::min(table.find('\n', begin), table.size()) - begin);
}

// The letters behind a key are few: from the end, they are soon passed.
std::string_view key_of(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  return line.substr(0, std::min(space, line.size()));
}

/// Every eighth row of the table: made at the first search.
struct Blocks {
  std::vector<std::uint64_t> prefixes;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> starts;  ///< By the first two letters, the first block that starts no earlier.
};

constexpr std::size_t letter_pairs = 1U << 14U;  // Keys are ASCII.

std::size_t letter_pair(std::uint64_t prefix) { return (prefix >> 56U) << 7U | (prefix >> 48U & 0x7FU); }

Blocks make_blocks() {
  Blocks blocks;
  const std::string_view table = data::entity_names;
  std::size_t row = 0;
  for (std::size_t at = 0; at < table.size(); ++row) {
    const std::string_view line = line_from(table, at);
    if (row % rows_per_block == 0) {
      blocks.prefixes.push_back(prefix_of(key_of(line)));
      blocks.begins.push_back(static_cast<std::uint32_t>(at));
    }
    at += line.size() + 1;
  }
  blocks.starts.resize(letter_pairs + 1);
  for (std::size_t pair = 0, block = 0; pair <= letter_pairs; ++pair) {
    while (block < blocks.prefixes.size() && letter_pair(blocks.prefixes[block]) < pair) ++block;
    blocks.starts[pair] = static_cast<std::uint32_t>(block);
  }
  return blocks;
}

/// Where to start reading for `key`: at the last block that begins before it.
std::size_t block_before(std::string_view key) {
  static const Blocks blocks = make_blocks();
  const std::uint64_t prefix = prefix_of(key);
  const std::size_t pair = std::min(letter_pair(prefix), letter_pairs - 1);  // some bytes are no key's
  const auto first = blocks.prefixes.begin();
  const auto at = std::lower_bound(first + blocks.starts[pair], first + blocks.starts[pair + 1], prefix);
  const auto block = at - blocks.prefixes.begin();
  return block == 0 ? 0 : blocks.begins[static_cast<std::size_t>(block - 1)];
}

/// What each row says, by the hash of its key: one look instead of a search. Open addressing. 32 bits of a hash in its
/// place tell a key: one unknown word in some hundred million is taken for a name.
class Rows {
 public:
  Rows() {
    std::vector<Row> rows;
    rows.reserve(data::entity_names.size() / 8);
    for_each_row(data::entity_names, [&](std::string_view line) {
      const std::string_view key = key_of(line);
      rows.push_back({text_hash(key), NameFlags(line.substr(key.size() + 1))});
    });
    slots_.resize(std::bit_ceil(rows.size() + rows.size() / 4));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      prefetch(rows[std::min(i + 16, rows.size() - 1)].hash);  // Each lies somewhere else.
      slots_[slot_of(rows[i].hash)] = {tag_of(rows[i].hash), rows[i].flags};
    }
  }

  NameFlags find(std::uint64_t hash) const { return slots_[slot_of(hash)].flags; }
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[(hash >> 32U) & (slots_.size() - 1)]); }

 private:
  struct Row {
    std::uint64_t hash = 0;
    NameFlags flags;
  };
  struct Slot {
    std::uint32_t tag = 0;
    NameFlags flags;  // Nothing in an empty slot.
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }

  std::size_t slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash >> 32U) & mask;
    while (!slots_[at].flags.empty() && slots_[at].tag != tag_of(hash)) at = (at + 1) & mask;
    return at;
  }

  std::vector<Slot> slots_;
};

const Rows& all_rows() {
  static const Rows rows;
  return rows;
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

void prefetch_name(std::uint64_t key_hash) { all_rows().prefetch(key_hash); }

NameFlags find_name(std::string_view key) { return find_name(key, text_hash(key)); }

NameFlags find_name(std::string_view key, std::uint64_t key_hash) {
  if (key.empty()) return {};
  const NameFlags flags = all_rows().find(key_hash);
  if (!flags.empty() || key.size() < 3 || key.back() != 's') return flags;
  const NameFlags singular = all_rows().find(text_hash(key.substr(0, key.size() - 1)));
  return NameFlags(singular.has('w') ? singular.has('j') ? "wj" : "w" : "");
}

}  // namespace fsearch
