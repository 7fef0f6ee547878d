/// The words of data/date_words.tsv, by which readers wish for dates.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/calendar.hpp"

namespace fsearch {

/// "semaine derniere": the week before today's.
struct RelativePeriod {
  std::vector<std::string_view> words;
  CalendarUnit unit = CalendarUnit::day;
  int ago = 0;  ///< As in calendar_period().
};

/// What a word before a month or a year means.
enum class DateOpening {
  of,        ///< The month or the year: "en".
  of_month,  ///< The month; of a year it tells nothing: "fin".
  since,     ///< Its first day and later.
  until,     ///< The days before it.
  after,     ///< The days after it.
};

/// Returns the periods in the order in which they are looked for. Thread-safe, as all of these.
const std::vector<RelativePeriod>& relative_periods();

/// Returns true for the folded name of a month: "fevrier".
bool is_month_name(std::string_view folded);

/// Returns what a folded word before a month or a year means; nothing for another word.
std::optional<DateOpening> date_opening(std::string_view folded);

/// Returns true for a folded word that only tells a day: "hier".
bool is_day_word(std::string_view folded);

}  // namespace fsearch
