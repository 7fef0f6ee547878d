#include "searcher/calendar.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>

namespace fsearch {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

/// Requires: digits.
int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The first day that `iso` may mean.
std::optional<sys_days> first_day(std::string_view iso) {
  const auto range = parse_date_range(iso.substr(0, 10), "");
  if (!range || range->from.size() != 8) return std::nullopt;
  const std::string_view day = range->from;
  return sys_days{std::chrono::year{number(day.substr(0, 4))} / number(day.substr(4, 2)) / number(day.substr(6, 2))};
}

std::string digits(sys_days day) {
  const year_month_day date{day};
  return std::to_string(int{date.year()} * 1'00'00 + static_cast<int>(unsigned{date.month()} * 1'00 + unsigned{date.day()}));
}

DateRange range(sys_days first, sys_days last) { return {digits(first), digits(last)}; }

}  // namespace

std::optional<DateRange> calendar_period(CalendarUnit unit, int ago, std::string_view today) {
  const auto now = first_day(today);
  if (!now) return std::nullopt;
  const year_month_day date{*now};
  const auto monday = *now - (std::chrono::weekday{*now} - std::chrono::Monday) - days{7 * ago};
  const year_month month = date.year() / date.month() - months{ago};
  const auto year = date.year() - years{ago};
  switch (unit) {
    case CalendarUnit::day: return range(*now - days{ago}, *now - days{ago});
    case CalendarUnit::week: return range(monday, monday + days{6});
    case CalendarUnit::month: return range(sys_days{month / 1}, sys_days{month / std::chrono::last});
    case CalendarUnit::year: return range(sys_days{year / 1 / 1}, sys_days{year / 12 / 31});
    default: return range(*now - days{ago}, *now);
  }
}

std::optional<int> age_in_days(std::string_view iso_date, std::string_view today) {
  const auto then = first_day(iso_date);
  const auto now = first_day(today);
  if (!then || !now) return std::nullopt;
  return std::max(0, static_cast<int>((*now - *then).count()));
}

}  // namespace fsearch
