#include "searcher/date_range.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "analyzers/fold.hpp"

namespace fsearch {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using Strings = std::vector<std::string_view>;

/// A day, month or year: its first and last day.
struct Period {
  sys_days first;
  sys_days last;
};

constexpr std::array<std::string_view, 12> months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

std::optional<unsigned> number(std::string_view text, std::size_t max_digits) {
  unsigned value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size() || text.size() > max_digits) return std::nullopt;
  return value;
}

/// Numbers, full names and beginnings of three letters or more that only one month has: "janv", not "jui".
std::optional<unsigned> month_number(std::string_view text) {
  if (const auto digits = number(text, 2)) return digits;
  std::optional<unsigned> found;
  for (unsigned i = 0; i < months.size(); ++i) {
    if (text.size() < 3 || !months[i].starts_with(text)) continue;
    if (found) return std::nullopt;
    found = i + 1;
  }
  return found;
}

std::optional<unsigned> day_number(std::string_view text) { return text == "1er" ? 1U : number(text, 2); }

Strings split_date(std::string_view text) {
  Strings parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("-/. "), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// `parts` from the year down.
std::optional<Period> calendar_period(const Strings& parts) {
  const auto year_digits = parts[0].size() == 4 ? number(parts[0], 4) : std::nullopt;
  if (!year_digits || *year_digits == 0) return std::nullopt;
  const std::chrono::year year{static_cast<int>(*year_digits)};
  if (parts.size() == 1) return Period{sys_days{year / 1 / 1}, sys_days{year / 12 / 31}};
  const auto month = month_number(parts[1]);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const auto year_month = year / std::chrono::month{*month};
  if (parts.size() == 2) return Period{sys_days{year_month / 1}, sys_days{year_month / std::chrono::last}};
  const auto day = day_number(parts[2]);
  const year_month_day date = year_month / std::chrono::day{day.value_or(0)};
  if (!date.ok()) return std::nullopt;
  return Period{sys_days{date}, sys_days{date}};
}

std::optional<Period> written_period(std::string_view text) {
  Strings parts = split_date(text);
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  const bool year_first = parts.front().size() == 4 && number(parts.front(), 4);
  if (!year_first) std::reverse(parts.begin(), parts.end());
  return calendar_period(parts);
}

std::optional<Period> period(std::string_view text, std::string_view today) {
  constexpr std::array<std::pair<std::string_view, int>, 5> relative{
      {{"aujourd'hui", 0}, {"today", 0}, {"hier", 1}, {"yesterday", 1}, {"avant-hier", 2}}};
  for (const auto& [name, ago] : relative) {
    if (text != name) continue;
    const auto now = written_period(today.substr(0, 10));
    if (!now || now->first != now->last) return std::nullopt;
    return Period{now->first - days{ago}, now->last - days{ago}};
  }
  return written_period(text);
}

std::string digits(sys_days day) {
  const year_month_day date{day};
  std::string out = std::to_string(1'0000'00'00 + int{date.year()} * 1'00'00 +
                                   static_cast<int>(unsigned{date.month()} * 1'00 + unsigned{date.day()}));
  return out.substr(1);
}

/// A year of four digits is all that YYYYMMDD can hold.
std::optional<DateRange> open_range(std::optional<sys_days> from, std::optional<sys_days> to) {
  const year_month_day bound{from ? *from : *to};
  if (int{bound.year()} < 1 || int{bound.year()} > 9999) return std::nullopt;
  return DateRange{from ? digits(*from) : "", to ? digits(*to) : ""};
}

std::optional<DateRange> compared(std::string_view text, std::string_view today) {
  const char sign = text.front();
  const bool equal = text.size() > 1 && text[1] == '=';
  const auto p = period(text.substr(equal ? 2 : 1), today);
  if (!p) return std::nullopt;
  if (sign == '>') return open_range(equal ? p->first : p->last + days{1}, std::nullopt);
  return open_range(std::nullopt, equal ? p->last : p->first - days{1});
}

std::optional<DateRange> between(std::string_view from, std::string_view to, std::string_view today) {
  const auto first = period(from, today);
  const auto last = period(to, today);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return std::nullopt;
  if (!first) return open_range(std::nullopt, last->last);
  if (!last) return open_range(first->first, std::nullopt);
  return DateRange{digits(std::min(first->first, last->first)), digits(std::max(first->last, last->last))};
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// Day, month or year of "YYYYMMDD", as ISO 8601 writes it.
std::string iso(std::string_view day, std::size_t precision) {
  std::string out(day.substr(0, 4));
  if (precision > 4) out.append("-").append(day.substr(4, 2));
  if (precision > 6) out.append("-").append(day.substr(6, 2));
  return out;
}

/// Whether `bound`, cut to `precision` digits, still means the same first (or last) day.
bool holds(const std::string& bound, std::size_t precision, bool last) {
  if (bound.empty()) return true;
  const auto p = written_period(iso(bound, precision));
  return p && digits(last ? p->last : p->first) == bound;
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text, std::string_view today) {
  const std::string folded = fold(text);
  const std::string_view date = trimmed(folded);
  if (date.empty()) return std::nullopt;
  if (date.front() == '<' || date.front() == '>') return compared(date, today);
  const std::size_t dots = date.find("..");
  if (dots != std::string_view::npos)
    return between(trimmed(date.substr(0, dots)), trimmed(date.substr(dots + 2)), today);
  return between(date, date, today);
}

std::string to_string(const DateRange& range) {
  std::size_t precision = 4;
  while (precision < 8 && !(holds(range.from, precision, false) && holds(range.to, precision, true))) precision += 2;
  const std::string from = range.from.empty() ? "" : iso(range.from, precision);
  const std::string to = range.to.empty() ? "" : iso(range.to, precision);
  return from == to ? from : from + ".." + to;
}

}  // namespace fsearch
