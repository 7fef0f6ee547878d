#include "wording/french_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace fsearch {
namespace {

constexpr std::array<const char*, 12> kMonths = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                 "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr const char* kNarrowSpace = "\u202F";

/// Returns the number made of exactly the bytes [begin, begin + size) of `text`.
std::optional<unsigned> number_at(std::string_view text, std::size_t begin, std::size_t size) {
  if (text.size() < begin + size) return std::nullopt;
  unsigned value = 0;
  const char* last = text.data() + begin + size;
  const auto [end, problem] = std::from_chars(text.data() + begin, last, value);
  if (problem != std::errc{} || end != last) return std::nullopt;
  return value;
}

/// Returns ", 10 h 12" for a date and time such as "2025-03-15T10:12:00", else nothing.
std::string time_of_day(std::string_view iso) {
  const auto hour = number_at(iso, 11, 2);
  const auto minute = number_at(iso, 14, 2);
  if (!hour || !minute || iso[10] != 'T' || iso[13] != ':') return "";
  return ", " + std::to_string(*hour) + " h " + (*minute < 10 ? "0" : "") + std::to_string(*minute);
}

}  // namespace

std::string french_date(std::string_view iso) {
  const auto year = number_at(iso, 0, 4);
  const auto month = number_at(iso, 5, 2);
  const auto day = number_at(iso, 8, 2);
  if (!year || !month || *month < 1 || *month > 12 || iso[4] != '-') return std::string(iso);
  std::string month_and_year = std::string(kMonths[*month - 1]) + " " + std::string(iso.substr(0, 4));
  if (iso.size() == 7) return month_and_year;
  if (!day || *day < 1 || *day > 31 || iso[7] != '-') return std::string(iso);
  return std::to_string(*day) + (*day == 1 ? "er " : " ") + month_and_year + time_of_day(iso);
}

std::string french_decimal(double value, int decimals) {
  std::array<char, 400> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
  std::string text(buffer.data(), static_cast<std::size_t>(std::max(size, 0)));
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string french_count(std::size_t value) {
  std::string text = std::to_string(value);
  for (std::size_t from_end = 3; from_end < text.size(); from_end += 3 + std::string_view(kNarrowSpace).size())
    text.insert(text.size() - from_end, kNarrowSpace);
  return text;
}

std::string french_count(std::size_t value, const std::string& one, const std::string& many) {
  return french_count(value) + " " + (value < 2 ? one : many);
}

}  // namespace fsearch
