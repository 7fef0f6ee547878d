/// The gazetteer: names and words by their folded letters, searched where it lies in the program's image.
#pragma once
#include <cstdint>
#include <string_view>

namespace fsearch {

/// A set of the letters that data/entity_names.txt writes behind a name: 'a' to 'z', 'V' and '+'.
class NameFlags {
 public:
  constexpr NameFlags() = default;
  /// Requires: `letters` are some of those.
  constexpr explicit NameFlags(std::string_view letters) {
    for (const char c : letters) bits_ |= bit(c);
  }
  constexpr bool any(NameFlags of) const { return (bits_ & of.bits_) != 0; }
  constexpr bool has(char letter) const { return (bits_ & bit(letter)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool operator==(const NameFlags&) const = default;
  constexpr NameFlags operator|(NameFlags other) const { return NameFlags(bits_ | other.bits_); }

 private:
  constexpr explicit NameFlags(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(char c) { return c == '+' ? 1U << 27 : c == 'V' ? 1U << 26 : 1U << (c - 'a'); }
  std::uint32_t bits_ = 0;
};

struct NameSearch {
  NameFlags flags;             ///< Nothing where the key is unknown.
  bool begins_longer = false;  ///< Some other row starts with the key.
};

/// Returns the row of `key`, found as by find_name(), without regard to plurals.
NameSearch search_names(std::string_view key);

/// Returns what `key` may be, nothing where it is unknown. `key` is lower case without accents, of letters
/// and digits alone: "saintdenis". A regular plural is found by its singular. Thread-safe.
NameFlags find_name(std::string_view key);
/// The same, for few names of a text: slower, but without the table that the first find_name() makes in some 20 ms.
NameFlags search_name(std::string_view key);
/// The same as find_name(), given text_hash(key).
NameFlags find_name(std::string_view key, std::uint64_t key_hash);
/// Fetches into the cache what find_name() will read. Thread-safe.
void prefetch_name(std::uint64_t key_hash);

}  // namespace fsearch
