#include "searcher/dates/date_moment.hpp"

#include <algorithm>
#include <charconv>

#include "searcher/dates/date_words.hpp"

namespace fsearch {
namespace {

bool is_last(std::string_view word) { return word.starts_with("dernier"); }

std::optional<int> count_named(std::string_view word) {
  int value = 0;
  const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (failure == std::errc{} && end == word.data() + word.size() && value > 0) return value;
  const auto named = date_words().numbers.find(word);
  return named == date_words().numbers.end() ? std::nullopt : std::optional(named->second);
}

/// Those of a year that begin in December end in the next, which they are named after.
std::optional<DateRange> part_of(const YearPart& part, unsigned year) {
  const unsigned last = part.first_month + part.months - 1;
  const auto first_days = days_of({last > 12 ? year - 1 : year, part.first_month, 0});
  const auto last_days = days_of({year, last > 12 ? last - 12 : last, 0});
  return first_days && last_days ? std::optional(DateRange{first_days->from, last_days->to}) : std::nullopt;
}

}  // namespace

unsigned year_of(std::string_view digits) {
  unsigned year = 0;
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 4), year);
  return year;
}

std::optional<DateMoment> DateMomentReader::read(std::size_t at) const {
  for (const auto read :
       {&DateMomentReader::relative, &DateMomentReader::counted, &DateMomentReader::week, &DateMomentReader::decade,
        &DateMomentReader::date, &DateMomentReader::weekday, &DateMomentReader::year_part})
    if (auto told = (this->*read)(at)) return told;
  return std::nullopt;
}

std::optional<DateMoment> DateMomentReader::relative(std::size_t at) const {
  for (const auto& [words, unit, ago] : date_words().periods)
    if (stand_at(words, words_, at))
      if (const auto period = calendar_period(unit, ago, today_)) return DateMoment{{}, period, at + words.size()};
  return std::nullopt;
}

std::optional<DateMoment> DateMomentReader::duration(std::size_t at) const {
  const auto count = count_named(word(at));
  const auto unit = date_words().units.find(word(at + 1));
  if (!count || unit == date_words().units.end()) return std::nullopt;
  const auto day = day_before_today(unit->second, *count, today_);
  return day ? std::optional(DateMoment{{}, day, at + 2}) : std::nullopt;
}

/// "il y a deux mois" is a day, "ces trois derniers mois" all since such a day.
std::optional<DateMoment> DateMomentReader::counted(std::size_t at) const {
  if (word(at) == "il" && word(at + 1) == "y" && word(at + 2) == "a") return duration(at + 3);
  const std::size_t first = word(at) == "ces" ? at + 1 : at;
  const auto count = count_named(word(first));
  const auto unit = date_words().units.find(word(first + 2));
  if (!count || !is_last(word(first + 1)) || unit == date_words().units.end()) return std::nullopt;
  auto period = day_before_today(unit->second, *count, today_);
  const auto now = day_before_today(CalendarUnit::day, 0, today_);
  if (!period) return std::nullopt;
  period->to = now->to;
  return DateMoment{{}, period, first + 3};
}

/// "semaine du 14 mars 2022"
std::optional<DateMoment> DateMomentReader::week(std::size_t at) const {
  if (word(at) != "semaine" || word(at + 1) != "du") return std::nullopt;
  const auto day = date(at + 2);
  const auto told = day && day->date.day > 0 ? days(*day) : std::nullopt;
  return told ? std::optional(DateMoment{{}, week_of(told->from), day->next}) : std::nullopt;
}

/// "annees 1990", "annees 90"; texts about them are of other years.
std::optional<DateMoment> DateMomentReader::decade(std::size_t at) const {
  const std::string_view tens = word(at + 1);
  const bool is_number = is_year(tens) || (tens.size() == 2 && day_number(tens));
  if (word(at) != "annees" || !is_number || !tens.ends_with('0')) return std::nullopt;
  const unsigned first = tens.size() == 4 ? year_of(tens) : 1900 + year_of(tens);
  const auto begin = days_of({first, 0, 0}), end = days_of({first + 9, 0, 0});
  return begin && end ? std::optional(DateMoment{{}, DateRange{begin->from, end->to}, at + 2, true}) : std::nullopt;
}

std::optional<DateMoment> DateMomentReader::date(std::size_t at) const {
  if (auto told = month(at)) return told;
  const auto written = read_written_date(word(at));
  return written ? std::optional(DateMoment{*written, std::nullopt, at + 1, written->month == 0}) : std::nullopt;
}

/// "15 mars 2022", "mars 2022", "mars dernier", "15 mars", "mars"
std::optional<DateMoment> DateMomentReader::month(std::size_t at) const {
  const auto month_at = [&](std::size_t place) {
    const bool whole = date_words().months.contains(word(place));
    return whole || is_year(word(place + 1)) ? month_named(word(place)) : std::nullopt;
  };
  const auto day = month_at(at + 1) ? day_number(word(at)) : std::nullopt;
  const std::size_t place = day ? at + 1 : at;
  const auto month = month_at(place);
  if (!month) return std::nullopt;
  const std::string_view next = word(place + 1);
  if (is_year(next)) return DateMoment{{year_of(next), *month, day.value_or(0)}, std::nullopt, place + 2};
  if (!is_last(next)) return DateMoment{{0, *month, day.value_or(0)}, std::nullopt, place + 1, true};
  const auto ended = latest(*month, day.value_or(0), true);
  return ended ? std::optional(DateMoment{{0, *month, day.value_or(0)}, ended, place + 2}) : std::nullopt;
}

/// "lundi 15 mars 2022" is that day, whatever its name.
std::optional<DateMoment> DateMomentReader::weekday(std::size_t at) const {
  const auto named = date_words().weekdays.find(word(at));
  if (named == date_words().weekdays.end()) return std::nullopt;
  if (auto told = date(at + 1); told && told->date.day > 0) return told;
  const bool last = is_last(word(at + 1));
  const auto day = last_weekday(named->second, last, today_);
  return day ? std::optional(DateMoment{{}, day, at + (last ? 2 : 1), !last}) : std::nullopt;
}

std::optional<DateMoment> DateMomentReader::year_part(std::size_t at) const {
  for (const YearPart& part : date_words().parts) {
    if (!stand_at(part.words, words_, at)) continue;
    const std::size_t behind = at + part.words.size(), next = after_small(behind);
    const auto years = read_two_years(word(next));
    const bool winter = part.first_month == 12;
    if (winter && years && years->first + 1 == years->second)
      return DateMoment{{}, part_of(part, years->second), next + 1};
    if (is_year(word(next))) {
      const bool both = winter && is_year(word(next + 1)) && year_of(word(next + 1)) == year_of(word(next)) + 1;
      return DateMoment{{}, part_of(part, year_of(word(next)) + (both ? 1 : 0)), next + (both ? 2 : 1)};
    }
    const auto now = day_before_today(CalendarUnit::day, 0, today_);
    if (!now || part.months == 4) continue;  // "fin" alone
    const bool last = is_last(word(behind));
    for (unsigned begun = year_of(now->from) + 1; begun + 3 > year_of(now->from); --begun)
      if (const auto days = part_of(part, begun); days && (last ? days->to : days->from) <= now->from)
        return DateMoment{{}, days, behind + (last ? 1 : 0), !last};
  }
  return std::nullopt;
}

std::optional<DateMoment> DateMomentReader::first_of_two(std::size_t at) const {
  if (auto told = read(at)) return told;
  const auto day = day_number(word(at));
  return day && *day > 0 ? std::optional(DateMoment{{0, 0, *day}, std::nullopt, at + 1}) : std::nullopt;
}

std::optional<DateRange> DateMomentReader::days(const DateMoment& moment) const {
  if (moment.days) return moment.days;
  return moment.date.year > 0 ? days_of(moment.date) : latest(moment.date.month, moment.date.day, false);
}

std::size_t DateMomentReader::after_small(std::size_t at) const {
  while (date_words().small.contains(word(at))) ++at;
  return at;
}

/// The last of this month, or day, that has begun, or ended.
std::optional<DateRange> DateMomentReader::latest(unsigned month, unsigned day, bool ended) const {
  const auto now = day_before_today(CalendarUnit::day, 0, today_);
  if (!now || month == 0) return std::nullopt;
  const auto this_year = days_of({year_of(now->from), month, day});
  const bool past = this_year && (ended ? this_year->to < now->from : this_year->from <= now->from);
  return past ? this_year : days_of({year_of(now->from) - 1, month, day});
}

std::string_view DateMomentReader::word(std::size_t at) const {
  return at < words_.size() ? words_[at] : std::string_view{};
}

}  // namespace fsearch
