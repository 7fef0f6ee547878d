#include "searcher/dates/written_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

namespace fsearch {
namespace {

using Strings = std::vector<std::string_view>;

constexpr unsigned first_short_year = 70;  ///< "15/03/70" is of 1970, "15/03/69" of 2069.

constexpr std::array<std::string_view, 12> months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

std::optional<unsigned> number(std::string_view text, std::size_t max_digits) {
  unsigned value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size() || text.size() > max_digits) return std::nullopt;
  return value;
}

Strings split_date(std::string_view text) {
  Strings parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("-/. "), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// Two digits are a year only at the end of three numbers: "15/03/24".
std::optional<unsigned> year_number(const Strings& parts) {
  if (is_year(parts[0])) return number(parts[0], 4);
  const auto year = number(parts[0], 2);
  const bool numbers = parts.size() == 3 && parts[0].size() == 2 && number(parts[1], 2) && number(parts[2], 2);
  if (!year || !numbers) return std::nullopt;
  return *year + (*year < first_short_year ? 2000 : 1900);
}

}  // namespace

std::optional<unsigned> month_named(std::string_view folded) {
  std::optional<unsigned> found;
  for (unsigned i = 0; i < months.size(); ++i) {
    if (folded.size() < 3 || !months[i].starts_with(folded)) continue;
    if (found) return std::nullopt;
    found = i + 1;
  }
  return found;
}

std::optional<unsigned> day_number(std::string_view folded) { return folded == "1er" ? 1U : number(folded, 2); }

bool is_day_of_month(std::string_view day, std::string_view month) {
  constexpr unsigned leap_year = 2024;
  const auto named = std::find(months.begin(), months.end(), month);
  const unsigned number = day_number(day).value_or(0);
  if (day == "1" || number == 0 || named == months.end()) return false;
  return days_of({leap_year, static_cast<unsigned>(named - months.begin()) + 1, number}).has_value();
}

bool is_year(std::string_view text) { return text.size() == 4 && number(text, 4).has_value(); }

std::optional<std::pair<unsigned, unsigned>> read_two_years(std::string_view text) {
  if (text.size() != 9 || (text[4] != '-' && text[4] != '/')) return std::nullopt;
  const auto first = number(text.substr(0, 4), 4), second = number(text.substr(5), 4);
  if (!first || !second || *first > *second) return std::nullopt;
  return std::pair(*first, *second);
}

std::optional<WrittenDate> read_written_date(std::string_view folded) {
  Strings parts = split_date(folded);
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  if (!is_year(parts.front())) std::reverse(parts.begin(), parts.end());
  const auto year = year_number(parts);
  if (!year || *year == 0) return std::nullopt;
  WrittenDate date{*year};
  if (parts.size() == 1) return date;
  const auto digits = number(parts[1], 2);
  const auto month = digits ? digits : month_named(parts[1]);
  if (!month || *month == 0) return std::nullopt;
  date.month = *month;
  if (parts.size() == 2) return date;
  const auto day = day_number(parts[2]);
  if (!day || *day == 0) return std::nullopt;
  date.day = *day;
  return date;
}

std::optional<DateRange> days_of(const WrittenDate& date) {
  if (date.year == 0 || date.year > 9999) return std::nullopt;
  const auto written = [](unsigned year, unsigned month, unsigned day) {
    return std::to_string(1'0000'00'00 + year * 1'00'00 + month * 1'00 + day).substr(1);
  };
  if (date.month == 0) return DateRange{written(date.year, 1, 1), written(date.year, 12, 31)};
  const auto month = std::chrono::year{static_cast<int>(date.year)} / std::chrono::month{date.month};
  if (!month.ok()) return std::nullopt;
  const unsigned last = unsigned{(month / std::chrono::last).day()};
  if (date.day > last) return std::nullopt;
  return DateRange{written(date.year, date.month, date.day == 0 ? 1 : date.day),
                   written(date.year, date.month, date.day == 0 ? last : date.day)};
}

}  // namespace fsearch
