/// Days counted from today: weeks, months and years ago, and the age of an article.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "searcher/dates/date_range.hpp"

namespace fsearch {

enum class CalendarUnit { day, week, weekend, month, year, last_days };

/// Returns the day, week (from Monday), month or year so many before today's; of last_days, so many days up
/// to today; of weekend, the last Saturday and Sunday that have begun, or (1) that are over. `today` is
/// "YYYY-MM-DD"; nothing where it is no date. calendar_period(CalendarUnit::month, 1, "2025-03-15") is
/// {"20250201", "20250228"}.
std::optional<DateRange> calendar_period(CalendarUnit unit, int ago, std::string_view today);

/// Returns the one day so many days, weeks, months or years before today; of a month without that day, its
/// last. Nothing for more than 1000. day_before_today(CalendarUnit::month, 1, "2025-03-31") is {"20250228",
/// "20250228"}.
std::optional<DateRange> day_before_today(CalendarUnit unit, int count, std::string_view today);

/// Returns the last day of this name (0 for Sunday), today's own or, where asked, the one before.
std::optional<DateRange> last_weekday(unsigned weekday, bool before_today, std::string_view today);

/// Returns the week, from Monday, of "YYYYMMDD". Requires: a day.
DateRange week_of(const std::string& day);

/// Returns the week of "YYYYMMDD" in ISO 8601: "2025-W01" for "20241230". Requires: a day.
std::string iso_week(const std::string& day);

/// Returns the day so many days after "YYYYMMDD". Requires: a day.
std::string shifted_day(const std::string& day, int by);

/// Returns how many days ago an article of this ISO date is from, at least 0; one of a year or month alone counts as
/// of its first day. Nothing where either is no date.
std::optional<int> age_in_days(std::string_view iso_date, std::string_view today);

}  // namespace fsearch
