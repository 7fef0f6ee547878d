#include "analyzers/words/numerals.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 16> suffixes = {"er",  "ers",  "re",   "res",   "ere", "eres", "e",   "es",
                                                       "eme", "emes", "ieme", "iemes", "nd",  "nds",  "nde", "ndes"};
constexpr int largest_small_roman = 39;  ///< Beyond, "le", "me" and "mixe" would be numbers.

constexpr std::string_view digits = "0123456789";

// Ordinals in letters.

struct Numeral {
  int value = 0;
  std::string_view cardinal;
  std::string_view ordinal;
};

std::vector<Numeral> read_numerals() {
  std::vector<Numeral> numerals;
  for_each_row(data::numerals, [&](std::string_view row) {
    Numeral& numeral = numerals.emplace_back();
    const std::string_view value = take_part(row, '\t');
    std::from_chars(value.data(), value.data() + value.size(), numeral.value);
    numeral.cardinal = take_part(row, '\t');
    numeral.ordinal = row;
  });
  return numerals;
}

using OrdinalWords = boost::unordered_flat_map<std::string, int>;

/// Adds what follows a ten: 1 to 9, and up to 19 behind those that French counts by twenties.
void add_compounds(const Numeral& ten, const std::vector<Numeral>& numerals, OrdinalWords& words) {
  const bool by_twenties = ten.value == 60 || ten.cardinal == "quatrevingt";
  for (const Numeral& unit : numerals) {
    if (unit.value > (by_twenties ? 19 : 9)) break;
    const int value = ten.value + unit.value;
    words.emplace(std::string(ten.cardinal).append(unit.ordinal), value);
    if (unit.value % 10 == 1) words.emplace(std::string(ten.cardinal).append("et").append(unit.ordinal), value);
  }
}

const OrdinalWords& ordinal_words() {
  static const OrdinalWords words = [] {
    OrdinalWords all;
    const std::vector<Numeral> numerals = read_numerals();
    for (const Numeral& numeral : numerals) {
      if (numeral.value > 1) all.emplace(numeral.ordinal, numeral.value);
      if (numeral.value >= 20 && numeral.value < 100) add_compounds(numeral, numerals, all);
    }
    return all;
  }();
  return words;
}

std::optional<int> value_in_letters(std::string_view folded) {
  if (folded.ends_with('s')) folded.remove_suffix(1);
  if (!folded.ends_with("ieme")) return std::nullopt;
  const auto known = ordinal_words().find(std::string(folded));
  return known == ordinal_words().end() ? std::nullopt : std::optional(known->second);
}

// Roman figures.

constexpr std::array<std::pair<char, int>, 7> roman_digits = {
    {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}, {'D', 500}, {'M', 1000}}};

int roman_digit(char c) {
  for (const auto& [figure, value] : roman_digits)
    if (figure == c) return value;
  return 0;
}

std::string to_roman(int value) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> steps = {{{1000, "M"},
                                                                              {900, "CM"},
                                                                              {500, "D"},
                                                                              {400, "CD"},
                                                                              {100, "C"},
                                                                              {90, "XC"},
                                                                              {50, "L"},
                                                                              {40, "XL"},
                                                                              {10, "X"},
                                                                              {9, "IX"},
                                                                              {5, "V"},
                                                                              {4, "IV"},
                                                                              {1, "I"}}};
  std::string figures;
  for (const auto& [step, written] : steps)
    for (; value >= step; value -= step) figures += written;
  return figures;
}

/// Whether a suffix fits: "Ier", "IInd", but neither "Ver" nor "Vde".
bool fits(std::string_view suffix, int value) {
  if (!is_ordinal_suffix(suffix)) return false;
  if (suffix.starts_with("er") || suffix.starts_with('r')) return value == 1;
  return !suffix.starts_with('n') || value == 2;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string upper(std::string_view small) {
  std::string capitals(small);
  for (char& c : capitals) c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

/// True for what small Roman figures and a suffix spell by chance.
bool is_other_word(std::string_view folded) {
  return folded == "vie" || folded == "vies" || folded == "ie" || folded == "ire" || folded == "ires" ||
         folded == "xie";
}

std::optional<int> small_roman_ordinal(std::string_view folded) {
  if (folded.empty() || (folded.front() != 'i' && folded.front() != 'v' && folded.front() != 'x')) return std::nullopt;
  const std::size_t end = std::min(folded.find_first_not_of("ivx"), folded.size());
  for (std::size_t size = end; size > 0 && size + 1 >= end; --size) {  // The suffix "ieme" starts as a figure does.
    const int value = roman_number(upper(folded.substr(0, size)));
    if (value > 0 && value <= largest_small_roman && fits(folded.substr(size), value) && !is_other_word(folded))
      return value;
  }
  return std::nullopt;
}

}  // namespace

bool is_ordinal_suffix(std::string_view folded) {
  return std::find(suffixes.begin(), suffixes.end(), folded) != suffixes.end();
}

int roman_number(std::string_view figures) {
  int value = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const int digit = roman_digit(figures[i]);
    const int next = i + 1 < figures.size() ? roman_digit(figures[i + 1]) : 0;
    if (digit == 0 || i > 14) return 0;
    value += digit < next ? -digit : digit;
  }
  return value > 0 && value < 4000 && to_roman(value) == figures ? value : 0;
}

std::optional<std::string> ordinal_stem(std::string_view folded) {
  if (folded.empty()) return std::nullopt;
  if (folded.front() >= '0' && folded.front() <= '9') {
    const std::size_t end = std::min(folded.find_first_not_of(digits), folded.size());
    const bool ordinal = is_ordinal_suffix(folded.substr(end)) || folded == "2de" || folded == "2des";
    return ordinal ? std::optional(std::string(folded.substr(0, end)) + "e") : std::nullopt;
  }
  std::optional<int> value = value_in_letters(folded);
  if (!value) value = small_roman_ordinal(folded);
  return value ? std::optional(std::to_string(*value) + "e") : std::nullopt;
}

std::optional<std::string> arabic_ordinal(std::string_view form) {
  const std::size_t end = std::min(form.find_first_not_of("IVXLCDM"), form.size());
  const int value = roman_number(form.substr(0, end));
  if (value == 0 || end == form.size() || (end == 1 && value >= 50) || is_capital(form[end])) return std::nullopt;
  const std::string suffix = fold(form.substr(end));
  if (!fits(suffix, value)) return std::nullopt;
  return std::to_string(value) + suffix;
}

std::vector<std::string> forms_of_ordinal(std::string_view stem) {
  std::vector<std::string> forms;
  if (!stem.ends_with('e')) return forms;
  const char* const figures_end = stem.data() + stem.size() - 1;
  int value = 0;
  const auto [end, failure] = std::from_chars(stem.data(), figures_end, value);
  if (failure != std::errc{} || end != figures_end) return forms;
  for (const auto& [word, of] : ordinal_words())
    if (of == value) forms.push_back(word);
  if (value > 0 && value <= largest_small_roman) forms.push_back(fold(to_roman(value)) + (value == 1 ? "er" : "e"));
  return forms;
}

}  // namespace fsearch
