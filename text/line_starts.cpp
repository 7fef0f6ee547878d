#include "text/line_starts.hpp"

#include <algorithm>

namespace fsearch {
namespace {

constexpr std::uint32_t most_letters = 4;
constexpr std::uint32_t radix = 32;

// Calls use(letter), from 1 for "a", for the letters of a text without their accents, until it returns false.
template <class Use>
void for_each_letter(std::string_view text, Use use) {
  constexpr std::string_view accented = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";  // From U+00E0 on; capitals likewise.
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    char letter = static_cast<char>(byte | 0x20U);
    if (byte == 0xC3 && next >= 0x80) letter = accented[next & 0x1FU];
    if (byte == 0xC5 && (next == 0x92 || next == 0x93)) letter = 'o';
    if (letter < 'a' || letter > 'z' || (byte >= 0x80 && byte != 0xC3 && byte != 0xC5)) continue;
    if (!use(static_cast<std::uint32_t>(letter - 'a' + 1))) return;
    const bool ligature = (byte == 0xC5) || (byte == 0xC3 && (next & 0x1FU) == 6);
    if (ligature && !use('e' - 'a' + 1)) return;
  }
}

}  // namespace

void LineStarts::add(std::string_view phrase) {
  std::uint32_t start = 0, length = 0;
  for_each_letter(phrase, [&](std::uint32_t letter) {
    start = start * radix + letter;
    return ++length < most_letters;
  });
  if (length == 0) return void(marks_.emplace_back(phrase));
  lengths_ |= 1U << length;
  starts_.insert(std::lower_bound(starts_.begin(), starts_.end(), start), start);
}

bool LineStarts::may_start(std::string_view line) const {
  if (std::any_of(marks_.begin(), marks_.end(), [&](const auto& mark) { return line.starts_with(mark); })) return true;
  std::uint32_t start = 0, length = 0;
  bool found = false;
  for_each_letter(line, [&](std::uint32_t letter) {
    start = start * radix + letter;
    const bool any = (lengths_ >> ++length & 1U) != 0;
    found = any && std::binary_search(starts_.begin(), starts_.end(), start);
    return !found && length < most_letters;
  });
  return found;
}

}  // namespace fsearch
