#include "searcher/date_words.hpp"

#include <charconv>
#include <map>
#include <set>

#include "analyzers/data_rows.hpp"

namespace fsearch::data {

extern const std::string_view date_words;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

struct DateWords {
  std::vector<RelativePeriod> periods;
  std::map<std::string_view, DateOpening> openings;
  std::set<std::string_view> months, days;
};

CalendarUnit unit_named(std::string_view name) {
  static const std::map<std::string_view, CalendarUnit> units = {{"day", CalendarUnit::day},
                                                                 {"week", CalendarUnit::week},
                                                                 {"month", CalendarUnit::month},
                                                                 {"year", CalendarUnit::year},
                                                                 {"last_days", CalendarUnit::last_days}};
  return units.at(name);
}

DateOpening opening_named(std::string_view name) {
  static const std::map<std::string_view, DateOpening> openings = {{"of", DateOpening::of},
                                                                   {"of_month", DateOpening::of_month},
                                                                   {"since", DateOpening::since},
                                                                   {"until", DateOpening::until},
                                                                   {"after", DateOpening::after}};
  return openings.at(name);
}

RelativePeriod read_period(std::string_view line) {
  RelativePeriod period;
  for (std::string_view words = take_part(line, '\t'); !words.empty();) period.words.push_back(take_part(words, ' '));
  period.unit = unit_named(take_part(line, '\t'));
  std::from_chars(line.data(), line.data() + line.size(), period.ago);
  return period;
}

void add_row(std::string_view row, DateWords& words) {
  const std::string_view kind = take_part(row, '\t');
  if (kind == "period") words.periods.push_back(read_period(row));
  if (kind == "month") words.months.insert(row);
  if (kind == "day") words.days.insert(row);
  if (kind != "before") return;
  const std::string_view word = take_part(row, '\t');
  words.openings.emplace(word, opening_named(row));
}

DateWords read_words() {
  DateWords words;
  for_each_row(data::date_words, [&](std::string_view row) { add_row(row, words); });
  return words;
}

const DateWords& date_words() {
  static const DateWords words = read_words();
  return words;
}

}  // namespace

const std::vector<RelativePeriod>& relative_periods() { return date_words().periods; }

bool is_month_name(std::string_view folded) { return date_words().months.contains(folded); }

std::optional<DateOpening> date_opening(std::string_view folded) {
  const auto found = date_words().openings.find(folded);
  return found == date_words().openings.end() ? std::nullopt : std::optional(found->second);
}

bool is_day_word(std::string_view folded) { return date_words().days.contains(folded); }

}  // namespace fsearch
