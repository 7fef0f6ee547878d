/// Words by their written forms, for forms of up to 15 bytes: each form lies in its slot, so that finding one
/// takes one look at the memory and no comparison of strings.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fsearch {

struct Word;

/// A form as two numbers; no two forms share both.
struct ShortForm {
  static constexpr std::size_t longest = 15;

  std::uint64_t low = 0;
  std::uint64_t high = 0;

  ShortForm() = default;
  /// Requires: `form` is of 1 to `longest` bytes.
  explicit ShortForm(std::string_view form);
  bool operator==(const ShortForm&) const = default;
  /// Multiplying by odd constants mixes both halves into the high bits. Source: Knuth, TAOCP 3, 6.4.
  std::size_t hash() const { return ((low * 0x9E3779B97F4A7C15U) ^ (high * 0xC2B2AE3D27D4EB4FU)) >> 32U; }
};

/// Open addressing, linear probing.
class FormTable {
 public:
  std::size_t size() const { return size_; }
  /// Returns the word of `form`, null where none was added.
  const Word* find(const ShortForm& form) const { return slots_[slot_of(form)].word; }
  /// Requires: find(form) is null.
  void add(const ShortForm& form, const Word* word);
  void clear();

 private:
  struct Slot {
    ShortForm form;
    const Word* word = nullptr;
  };

  /// The slot that holds `form`, or the empty one where it belongs.
  std::size_t slot_of(const ShortForm& form) const;
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1U << 12U);  // A power of two, half of them empty.
  std::size_t size_ = 0;
};

}  // namespace fsearch
