#include "analyzers/numerals.hpp"

#include <algorithm>
#include <array>

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 8> suffixes = {"er", "re", "ere", "e", "eme", "ieme", "nd", "nde"};

int roman_digit(char c) { return c == 'x' ? 10 : c == 'v' ? 5 : c == 'i' ? 1 : 0; }

std::string to_roman(int value) {
  static constexpr std::array<std::string_view, 10> units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  return std::string(static_cast<std::size_t>(value / 10), 'x') + std::string(units[static_cast<std::size_t>(value % 10)]);
}

/// Returns 0 unless `figures` is the standard spelling of a number below 40.
int roman_value(std::string_view figures) {
  int value = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const int digit = roman_digit(figures[i]);
    const int next = i + 1 < figures.size() ? roman_digit(figures[i + 1]) : 0;
    if (digit == 0) return 0;
    value += digit < next ? -digit : digit;
  }
  return value > 0 && value < 40 && to_roman(value) == figures ? value : 0;
}

std::optional<std::string> roman_ordinal(std::string_view folded) {
  for (const std::string_view suffix : {"eme", "ieme", "e"}) {
    if (!folded.ends_with(suffix) || folded == "vie" || folded == "ie") continue;
    if (const int value = roman_value(folded.substr(0, folded.size() - suffix.size()))) return std::to_string(value) + "e";
  }
  return std::nullopt;
}

}  // namespace

bool is_ordinal_suffix(std::string_view folded) {
  return std::find(suffixes.begin(), suffixes.end(), folded) != suffixes.end();
}

std::optional<std::string> ordinal_stem(std::string_view folded) {
  const std::size_t end = std::min(folded.find_first_not_of("0123456789"), folded.size());
  if (end == 0) return roman_ordinal(folded);
  if (!is_ordinal_suffix(folded.substr(end))) return std::nullopt;
  return std::string(folded.substr(0, end)) + "e";
}

}  // namespace fsearch
