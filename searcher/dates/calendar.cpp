#include "searcher/dates/calendar.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>

#include "searcher/dates/written_date.hpp"

namespace fsearch {
namespace {

constexpr int most_counted = 1000;  ///< Days, weeks, months or years: keeps every day within the calendar.

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

/// Requires: "YYYYMMDD".
sys_days to_days(std::string_view day) {
  const auto number = [](std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  };
  return sys_days{std::chrono::year{number(day.substr(0, 4))} / number(day.substr(4, 2)) / number(day.substr(6, 2))};
}

/// The first day that `iso` may mean.
std::optional<sys_days> first_day(std::string_view iso) {
  const auto date = read_written_date(iso.substr(0, 10));
  const auto range = date ? days_of(*date) : std::nullopt;
  return range ? std::optional(to_days(range->from)) : std::nullopt;
}

/// Nothing where `iso` is no whole day.
std::optional<sys_days> whole_day(std::string_view iso) {
  const auto date = read_written_date(iso.substr(0, 10));
  return date && date->day > 0 ? first_day(iso) : std::nullopt;
}

/// The day so many months before; of a month that has it not, the last.
sys_days months_before(year_month_day day, int count) {
  const year_month month = day.year() / day.month() - months{count};
  const year_month_day same = month / day.day();
  return same.ok() ? sys_days{same} : sys_days{month / std::chrono::last};
}

std::string digits(sys_days day) {
  const year_month_day date{day};
  return std::to_string(1'0000'00'00 + int{date.year()} * 1'00'00 +
                        static_cast<int>(unsigned{date.month()} * 1'00 + unsigned{date.day()}))
      .substr(1);
}

DateRange range(sys_days first, sys_days last) { return {digits(first), digits(last)}; }

}  // namespace

std::optional<DateRange> calendar_period(CalendarUnit unit, int ago, std::string_view today) {
  const auto now = whole_day(today);
  if (!now) return std::nullopt;
  const year_month_day date{*now};
  const auto monday = *now - (std::chrono::weekday{*now} - std::chrono::Monday) - days{7 * ago};
  auto saturday = *now - (std::chrono::weekday{*now} - std::chrono::Saturday);
  if (ago > 0 && saturday + days{1} >= *now) saturday -= days{7};
  const year_month month = date.year() / date.month() - months{ago};
  const auto year = date.year() - years{ago};
  switch (unit) {
    case CalendarUnit::day:
      return range(*now - days{ago}, *now - days{ago});
    case CalendarUnit::week:
      return range(monday, monday + days{6});
    case CalendarUnit::weekend:
      return range(saturday, saturday + days{1});
    case CalendarUnit::month:
      return range(sys_days{month / 1}, sys_days{month / std::chrono::last});
    case CalendarUnit::year:
      return range(sys_days{year / 1 / 1}, sys_days{year / 12 / 31});
    default:
      return range(*now - days{ago}, *now);
  }
}

std::optional<DateRange> day_before_today(CalendarUnit unit, int count, std::string_view today) {
  const auto now = whole_day(today);
  if (!now || count < 0 || count > most_counted) return std::nullopt;
  switch (unit) {
    case CalendarUnit::week:
      return range(*now - days{7 * count}, *now - days{7 * count});
    case CalendarUnit::month:
      return range(months_before(*now, count), months_before(*now, count));
    case CalendarUnit::year:
      return range(months_before(*now, 12 * count), months_before(*now, 12 * count));
    default:
      return range(*now - days{count}, *now - days{count});
  }
}

std::optional<DateRange> last_weekday(unsigned weekday, bool before_today, std::string_view today) {
  const auto now = whole_day(today);
  if (!now) return std::nullopt;
  auto back = std::chrono::weekday{*now} - std::chrono::weekday{weekday};
  if (before_today && back == days{0}) back = days{7};
  return range(*now - back, *now - back);
}

DateRange week_of(const std::string& day) {
  const sys_days then = to_days(day);
  const auto monday = then - (std::chrono::weekday{then} - std::chrono::Monday);
  return range(monday, monday + days{6});
}

std::string iso_week(const std::string& day) {
  const sys_days date = to_days(day);
  // A week is of the year that its Thursday is in.
  const sys_days thursday = date - (std::chrono::weekday{date} - std::chrono::Monday) + days{3};
  const sys_days new_year{year_month_day{thursday}.year() / std::chrono::January / 1};
  const auto week = (thursday - new_year).count() / 7 + 1;
  return digits(thursday).substr(0, 4) + "-W" + std::to_string(100 + week).substr(1);
}

std::string shifted_day(const std::string& day, int by) { return digits(to_days(day) + days{by}); }

std::optional<int> age_in_days(std::string_view iso_date, std::string_view today) {
  const auto then = first_day(iso_date);
  const auto now = whole_day(today);
  if (!then || !now) return std::nullopt;
  return std::max(0, static_cast<int>((*now - *then).count()));
}

}  // namespace fsearch
