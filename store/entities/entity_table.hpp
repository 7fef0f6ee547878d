/// The entities of articles by number: what an index counts facets from.
///
/// Each entity of an index, a term of schema::entity_term(), has a number; an article's column is the list of those
/// that it names. The table of all terms lies in the metadata, so many numbers a bucket.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/records/binary.hpp"
#include "store/records/compression.hpp"

namespace fsearch {

inline constexpr std::uint32_t entities_in_bucket = 4096;

/// Returns the column of an article: each number once, ascending, as its distance from the one before.
std::string encode_entities(std::vector<std::uint32_t> numbers);

/// Calls visit(number) for each of a column, ascending. Returns false where the bytes are none; what came before was
/// visited.
template <class Visit>
bool read_entities(std::string_view column, Visit&& visit) {
  std::uint64_t number = 0;
  for (BinaryReader in(column); !in.at_end(); ++number) {
    const std::uint64_t step = in.number();
    if (in.failed() || step > UINT32_MAX || number + step > UINT32_MAX) return false;
    number += step;
    visit(static_cast<std::uint32_t>(number));
  }
  return true;
}

/// Returns the metadata key of the bucket with this number of an entity.
std::string entity_bucket(std::uint32_t number);

/// Returns the bytes of a bucket with these terms, in the order of their numbers.
std::string encode_entity_bucket(const std::vector<std::string_view>& terms);

/// The terms of an index by number.
class EntityTable {
 public:
  /// Reads the buckets that load(key) gives, "" for one that is not there; stops at the first that is damaged.
  template <class Load>
  static EntityTable read(Load&& load) {
    EntityTable table;
    Decompressor decompressor;
    std::string bucket;
    do {
      bucket = load(entity_bucket(table.size()));
    } while (table.append(bucket, decompressor));
    return table;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  /// Returns a view of what the table holds. Requires: number < size().
  std::string_view term(std::uint32_t number) const {
    const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }
  /// Whether a bucket was damaged.
  bool damaged() const { return damaged_; }

  /// Gives a term the next number.
  void add(std::string_view term) {
    bytes_ += term;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }

 private:
  bool append(const std::string& bucket, Decompressor& decompressor);  // Returns whether another one may follow.

  std::string bytes_;                // Of all terms, one after another.
  std::vector<std::uint32_t> ends_;  // By number.
  bool damaged_ = false;
};

}  // namespace fsearch
