/// Cues: words that tell what a name beside or after them is, from data/entity_cues.tsv.
#pragma once
#include <cstdint>
#include <string_view>

namespace fsearch {

/// The roles of the data file, in any order; a word may have several.
enum class Cue : std::uint32_t {
  honorific = 1U << 0,
  title = 1U << 1,
  noble = 1U << 2,
  say = 1U << 3,
  place_before = 1U << 4,
  place_prep = 1U << 5,
  travel = 1U << 6,
  place_span = 1U << 7,
  place_head = 1U << 8,
  org_before = 1U << 9,
  org_prep = 1U << 10,
  org_span = 1U << 11,
  org_head = 1U << 12,
  org_tail = 1U << 13,
  other_head = 1U << 14,
  other_before = 1U << 15,
  org_after = 1U << 16,
  particle = 1U << 17,
  linker = 1U << 18,
  day = 1U << 19,
  never_a_name = 1U << 20,
  place_tied = 1U << 21,
  acronym = 1U << 22,
  foreign = 1U << 23,
  place_listed = 1U << 24,
  to_somebody = 1U << 25,
  other_tail = 1U << 26,
};

/// A set of cues.
class Cues {
 public:
  constexpr Cues() = default;
  constexpr Cues(Cue cue) : bits_(static_cast<std::uint32_t>(cue)) {}  // a cue is a set of one
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool has(Cue cue) const { return (bits_ & static_cast<std::uint32_t>(cue)) != 0; }
  constexpr bool any(Cues of) const { return (bits_ & of.bits_) != 0; }
  constexpr Cues operator|(Cues other) const {
    Cues both;
    both.bits_ = bits_ | other.bits_;
    return both;
  }

 private:
  std::uint32_t bits_ = 0;
};
constexpr Cues operator|(Cue a, Cue b) { return Cues(a) | Cues(b); }

/// Returns the cues that the word `key` (folded letters and digits alone) gives. Thread-safe.
Cues cues_of(std::string_view key);

}  // namespace fsearch
