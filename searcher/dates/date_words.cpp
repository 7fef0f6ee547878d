#include "searcher/dates/date_words.hpp"

#include <algorithm>
#include <charconv>

#include "text/data_rows.hpp"

namespace fsearch::data {

extern const std::string_view date_words;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

CalendarUnit unit_named(std::string_view name) {
  static const std::map<std::string_view, CalendarUnit> units = {
      {"day", CalendarUnit::day},     {"week", CalendarUnit::week}, {"weekend", CalendarUnit::weekend},
      {"month", CalendarUnit::month}, {"year", CalendarUnit::year}, {"last_days", CalendarUnit::last_days}};
  return units.at(name);
}

DateOpening opening_named(std::string_view name) {
  static const std::map<std::string_view, DateOpening> openings = {
      {"of", DateOpening::of},           {"of_month", DateOpening::of_month}, {"since", DateOpening::since},
      {"through", DateOpening::through}, {"until", DateOpening::until},       {"after", DateOpening::after}};
  return openings.at(name);
}

Words split(std::string_view text) {
  Words words;
  while (!text.empty()) words.push_back(take_part(text, ' '));
  return words;
}

template <class Number>
Number number(std::string_view digits) {
  Number value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void add_row(std::string_view row, DateWords& words) {
  const std::string_view kind = take_part(row, '\t');
  const std::string_view first = take_part(row, '\t'), second = take_part(row, '\t'), third = take_part(row, '\t');
  if (kind == "period") words.periods.push_back({split(first), unit_named(second), number<int>(third)});
  if (kind == "before") words.openings.emplace_back(split(first), opening_named(second));
  if (kind == "between") words.between.emplace_back(split(first), split(second));
  if (kind == "part") words.parts.push_back({split(first), number<unsigned>(second), number<unsigned>(third)});
  if (kind == "unit") words.units.emplace(first, unit_named(second));
  if (kind == "number") words.numbers.emplace(first, number<int>(second));
  if (kind == "weekday") words.weekdays.emplace(first, number<unsigned>(second));
  if (kind == "month") words.months.insert(first);
  if (kind == "day") words.days.insert(first);
  if (kind == "small") words.small.insert(first);
}

DateWords read_words() {
  DateWords words;
  for_each_row(data::date_words, [&](std::string_view row) { add_row(row, words); });
  return words;
}

}  // namespace

const DateWords& date_words() {
  static const DateWords words = read_words();
  return words;
}

bool stand_at(const Words& words, std::span<const std::string> text, std::size_t at) {
  return at <= text.size() && words.size() <= text.size() - at &&
         std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace fsearch
