/// The words of data/date_words.tsv, by which readers tell dates. Private to searcher/. All is folded, and
/// thread-safe.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/dates/calendar.hpp"

namespace fsearch {

using Words = std::vector<std::string_view>;

/// "semaine derniere": the week before today's.
struct RelativePeriod {
  Words words;
  CalendarUnit unit = CalendarUnit::day;
  int ago = 0;  ///< As in calendar_period().
};

/// What words before days mean.
enum class DateOpening {
  of,        ///< The days: "en".
  of_month,  ///< The days of a month; of a year they tell another thing: "fin".
  since,     ///< Their first day and later.
  through,   ///< Up to their last day.
  until,     ///< The days before them.
  after,     ///< The days after them.
};

/// "ete": the months from the sixth on, three of them.
struct YearPart {
  Words words;
  unsigned first_month = 1;
  unsigned months = 1;
};

struct DateWords {
  std::vector<RelativePeriod> periods;  ///< In the order in which they are looked for, as those below.
  std::vector<std::pair<Words, DateOpening>> openings;
  std::vector<std::pair<Words, Words>> between;  ///< "entre", "et".
  std::vector<YearPart> parts;
  std::map<std::string_view, CalendarUnit> units;
  std::map<std::string_view, int> numbers;
  std::map<std::string_view, unsigned> weekdays;  ///< 0 is Sunday.
  std::set<std::string_view> months, days, small;
};

/// Returns the table.
const DateWords& date_words();

/// Returns whether `words` stand in `text` from `at` on.
bool stand_at(const Words& words, std::span<const std::string> text, std::size_t at);

}  // namespace fsearch
