/// Dates written in digits or with the name of a month, and the days they stand for. Private to searcher/.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/dates/date_range.hpp"

namespace fsearch {

/// What a date tells, from the year down; 0 for what it leaves open.
struct WrittenDate {
  unsigned year = 0, month = 0, day = 0;

  bool operator==(const WrittenDate&) const = default;
};

/// Returns the date that a folded text is: "2024", "2024-03", "2024-3-15", "15/03/2024", "15.3.24", "1er mars
/// 2024", "mars-2024". Always with a year; nothing for another text. The days may be none: see days_of().
std::optional<WrittenDate> read_written_date(std::string_view folded);

/// Returns 1 to 12 for the folded name of a month, or its beginning of three letters or more that no other
/// has: "janv", not "jui".
std::optional<unsigned> month_named(std::string_view folded);

/// Returns the number that digits are, "1er" too; nothing for more than two digits.
std::optional<unsigned> day_number(std::string_view folded);

/// Returns whether two folded words are a day and its month: "3 juillet", "1er mai", not "31 juin", nor "1 mai", where
/// the number belongs to what is before it ("Ligue 1").
bool is_day_of_month(std::string_view day, std::string_view month);

/// Returns true for four digits.
bool is_year(std::string_view text);

/// Returns the years of "2021-2022" and "2021/2022", the first not after the second.
std::optional<std::pair<unsigned, unsigned>> read_two_years(std::string_view text);

/// Returns the days of a year, month or day; nothing for 31 February, the year 0 or an open year.
std::optional<DateRange> days_of(const WrittenDate& date);

}  // namespace fsearch
