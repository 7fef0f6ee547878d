#include "analyzers/words/form_table.hpp"

#include <cstring>
#include <utility>

namespace fsearch {
namespace {

template <typename Number>
std::uint64_t read(const char* at) {
  Number number = 0;
  std::memcpy(&number, at, sizeof number);
  return number;
}

}  // namespace

// Reads that overlap instead of a loop over the bytes: most words have from 1 to 8.
ShortForm::ShortForm(std::string_view form) {
  const char* const bytes = form.data();
  const std::size_t size = form.size();
  if (size > 8) {
    low = read<std::uint64_t>(bytes);
    high = read<std::uint64_t>(bytes + size - 8) >> (8 * (16 - size));
  } else if (size >= 4) {
    low = read<std::uint32_t>(bytes) | read<std::uint32_t>(bytes + size - 4) << (8 * (size - 4));
  } else {
    low = read<std::uint8_t>(bytes) | read<std::uint8_t>(bytes + size / 2) << (8 * (size / 2)) |
          read<std::uint8_t>(bytes + size - 1) << (8 * (size - 1));
  }
  high |= std::uint64_t{size} << 56U;
}

std::size_t FormTable::slot_of(const ShortForm& form) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = form.hash() & mask;
  while (slots_[at].word != nullptr && slots_[at].form != form) at = (at + 1) & mask;
  return at;
}

void FormTable::add(const ShortForm& form, const Word* word) {
  if (2 * size_ >= slots_.size()) grow();
  slots_[slot_of(form)] = {form, word};
  ++size_;
}

void FormTable::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  for (const Slot& slot : old)
    if (slot.word != nullptr) slots_[slot_of(slot.form)] = slot;
}

void FormTable::clear() {
  slots_.assign(slots_.size(), Slot{});
  size_ = 0;
}

}  // namespace fsearch
