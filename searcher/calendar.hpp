/// Days counted from today: weeks, months and years ago, and the age of an article.
#pragma once
#include <optional>
#include <string_view>

#include "searcher/date_range.hpp"

namespace fsearch {

enum class CalendarUnit { day, week, month, year, last_days };

/// Returns the day, week (from Monday), month or year so many before today's; of last_days, so many days up to today.
/// `today` is "YYYY-MM-DD"; nothing where it is no date.
/// calendar_period(CalendarUnit::month, 1, "2025-03-15") is {"20250201", "20250228"}.
std::optional<DateRange> calendar_period(CalendarUnit unit, int ago, std::string_view today);

/// Returns how many days ago an article of this ISO date is from, at least 0; one of a year or month alone counts as
/// of its first day. Nothing where either is no date.
std::optional<int> age_in_days(std::string_view iso_date, std::string_view today);

}  // namespace fsearch
