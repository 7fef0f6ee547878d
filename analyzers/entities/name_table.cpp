#include "analyzers/entities/name_table.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "analyzers/entities/text_hash.hpp"
#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"

namespace fsearch {
namespace {

std::string_view line_from(std::string_view table, std::size_t begin) {
  return table.substr(begin, std::min(table.find('\n', begin), table.size()) - begin);
}

// The letters behind a key are few: from the end, they are soon passed.
std::string_view key_of(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  return line.substr(0, std::min(space, line.size()));
}

/// Where the first row begins whose key is not before `key`: the rows are in the order of their keys.
std::size_t row_of(std::string_view key) {
  const std::string_view table = data::entity_names;
  std::size_t low = 0;
  std::size_t high = table.size();  // Like `low`, where a row begins.
  while (low < high) {
    const std::string_view first_half = table.substr(0, low + (high - low) / 2);
    const std::size_t begin = std::max(low, first_half.rfind('\n') + 1);  // npos + 1 is 0, where the first row begins.
    const std::string_view line = line_from(table, begin);
    if (key_of(line) < key)
      low = begin + line.size() + 1;
    else
      high = begin;
  }
  return low;
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
      rows.push_back({text_hash(key), NameKinds(line.substr(key.size() + 1))});
    });
    slots_.resize(std::bit_ceil(rows.size() + rows.size() / 4));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      prefetch(rows[std::min(i + 16, rows.size() - 1)].hash);  // Each lies somewhere else.
      slots_[slot_of(rows[i].hash)] = {tag_of(rows[i].hash), rows[i].kinds};
    }
  }

  NameKinds find(std::uint64_t hash) const { return slots_[slot_of(hash)].kinds; }
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[(hash >> 32U) & (slots_.size() - 1)]); }

 private:
  struct Row {
    std::uint64_t hash = 0;
    NameKinds kinds;
  };
  struct Slot {
    std::uint32_t tag = 0;
    NameKinds kinds;  // Nothing in an empty slot.
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }

  std::size_t slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash >> 32U) & mask;
    while (!slots_[at].kinds.empty() && slots_[at].tag != tag_of(hash)) at = (at + 1) & mask;
    return at;
  }

  std::vector<Slot> slots_;
};

/// The kinds of a key, or of the singular of a word that is none.
template <class Find>
NameKinds with_plurals(NameKinds kinds, std::string_view key, Find find) {
  if (!kinds.empty() || key.size() < 3 || key.back() != 's') return kinds;
  const NameKinds singular = find(key.substr(0, key.size() - 1));
  if (!singular.has(NameKind::word)) return {};
  return singular.has(NameKind::adjective) ? NameKind::word | NameKind::adjective : NameKind::word;
}

const Rows& all_rows() {
  static const Rows rows;
  return rows;
}

}  // namespace

NameSearch search_names(std::string_view key) {
  const std::string_view table = data::entity_names;
  const std::size_t at = row_of(key);
  if (at >= table.size()) return {};
  const std::string_view line = line_from(table, at);
  if (key_of(line) != key) return {{}, line.starts_with(key)};
  const std::size_t next = at + line.size() + 1;
  return {NameKinds(line.substr(key.size() + 1)), next < table.size() && table.substr(next).starts_with(key)};
}

void prefetch_name(std::uint64_t key_hash) { all_rows().prefetch(key_hash); }

NameKinds find_name(std::string_view key) { return find_name(key, text_hash(key)); }

NameKinds find_name(std::string_view key, std::uint64_t key_hash) {
  return with_plurals(all_rows().find(key_hash), key,
                      [](std::string_view singular) { return all_rows().find(text_hash(singular)); });
}

NameKinds kinds_of_name(std::string_view key) {
  const auto kinds_of = [](std::string_view name) { return search_names(name).kinds; };
  return with_plurals(kinds_of(key), key, kinds_of);
}

}  // namespace fsearch
