#include "searcher/date_phrase.hpp"

#include <algorithm>
#include <charconv>

#include "searcher/date_words.hpp"
#include "searcher/written_date.hpp"

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

unsigned year_of(std::string_view digits) {
  unsigned year = 0;
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 4), year);
  return year;
}

/// Those of a year that begin in December end in the next, which they are named after.
std::optional<DateRange> part_of(const YearPart& part, unsigned year) {
  const unsigned last = part.first_month + part.months - 1;
  const auto first_days = days_of({last > 12 ? year - 1 : year, part.first_month, 0});
  const auto last_days = days_of({year, last > 12 ? last - 12 : last, 0});
  return first_days && last_days ? std::optional(DateRange{first_days->from, last_days->to}) : std::nullopt;
}

/// Nothing where they would leave the years of four digits.
std::optional<DateRange> opened_days(DateOpening how, const DateRange& days) {
  if (how == DateOpening::until && days.from <= "00010101") return std::nullopt;
  if (how == DateOpening::after && days.to >= "99991231") return std::nullopt;
  switch (how) {
    case DateOpening::since:
      return DateRange{days.from, ""};
    case DateOpening::through:
      return DateRange{"", days.to};
    case DateOpening::until:
      return DateRange{"", shifted_day(days.from, -1)};
    case DateOpening::after:
      return DateRange{shifted_day(days.to, 1), ""};
    default:
      return days;
  }
}

/// Words as DatePhraseReader takes them; dates in digits stay whole.
std::vector<std::string> split(std::string_view folded) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool in_digits =
        c == '-' && i > 0 && is_digit(folded[i - 1]) && i + 1 < folded.size() && is_digit(folded[i + 1]);
    const bool apart = c == ' ' || c == '\'' || c == ',' || (c == '-' && !in_digits);
    const bool end = c == '.' && (i + 1 == folded.size() || folded[i + 1] == ' ');
    if (!apart && !end)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

struct DatePhraseReader::Moment {
  WrittenDate date;
  std::optional<DateRange> days;
  std::size_t next = 0;  ///< The word behind it.
  bool bare = false;
};

std::optional<DatePhrase> DatePhraseReader::read(std::size_t at) const {
  auto told = relative(at);  // First, for "avant hier".
  if (!told)
    for (const auto read : {&DatePhraseReader::between, &DatePhraseReader::opened})
      if (auto phrase = (this->*read)(at)) return phrase;
  if (!told) told = moment(at);
  const auto range = told ? days(*told) : std::nullopt;
  return range ? std::optional(DatePhrase{*range, told->next - at, false, told->bare}) : std::nullopt;
}

std::optional<DatePhrase> DatePhraseReader::between(std::size_t at) const {
  for (const auto& [before, middle] : date_words().between) {
    if (!stand_at(before, words_, at)) continue;
    auto first = first_of_two(after_small(at + before.size()));
    if (!first || !stand_at(middle, words_, first->next)) continue;
    const auto last = moment(after_small(first->next + middle.size()));
    const auto to = last ? days(*last) : std::nullopt;
    if (!to) continue;
    const bool open_year = !first->days && first->date.year == 0;
    if (first->date.month == 0 && first->date.day > 0) first->date.month = last->date.month;
    if (open_year) first->date.year = year_of(to->from);
    auto from = days(*first);
    if (from && open_year && from->from > to->to) {
      --first->date.year;  // "entre novembre et février 2023"
      from = days(*first);
    }
    if (from)
      return DatePhrase{{std::min(from->from, to->from), std::max(from->to, to->to)}, last->next - at, true};
  }
  return std::nullopt;
}

std::optional<DatePhrase> DatePhraseReader::opened(std::size_t at) const {
  for (const auto& [words, how] : date_words().openings) {
    if (!stand_at(words, words_, at)) continue;
    const auto told = moment(after_small(at + words.size()));
    const auto range = told ? days(*told) : std::nullopt;
    if (!range || (how == DateOpening::of_month && told->date.month == 0)) continue;
    if (const auto open = opened_days(how, *range)) return DatePhrase{*open, told->next - at};
  }
  return std::nullopt;
}

std::optional<DatePhraseReader::Moment> DatePhraseReader::moment(std::size_t at) const {
  for (const auto read : {&DatePhraseReader::relative, &DatePhraseReader::counted, &DatePhraseReader::date,
                          &DatePhraseReader::weekday, &DatePhraseReader::year_part})
    if (auto told = (this->*read)(at)) return told;
  return std::nullopt;
}

std::optional<DatePhraseReader::Moment> DatePhraseReader::relative(std::size_t at) const {
  for (const auto& [words, unit, ago] : date_words().periods)
    if (stand_at(words, words_, at))
      if (const auto period = calendar_period(unit, ago, today_))
        return Moment{{}, period, at + words.size()};
  return std::nullopt;
}

/// "il y a deux mois" is a day, "ces trois derniers mois" all since such a day.
std::optional<DatePhraseReader::Moment> DatePhraseReader::counted(std::size_t at) const {
  const bool ago = word(at) == "il" && word(at + 1) == "y" && word(at + 2) == "a";
  std::size_t next = ago ? at + 3 : word(at) == "ces" ? at + 1 : at;
  const auto count = count_named(word(next++));
  if (!ago && !is_last(word(next++))) return std::nullopt;
  const auto unit = date_words().units.find(word(next));
  if (!count || unit == date_words().units.end()) return std::nullopt;
  auto period = day_before_today(unit->second, *count, today_);
  const auto now = day_before_today(CalendarUnit::day, 0, today_);
  if (!period) return std::nullopt;
  if (!ago) period->to = now->to;
  return Moment{{}, period, next + 1};
}

/// "lundi 15 mars 2022" is that day, whatever its name.
std::optional<DatePhraseReader::Moment> DatePhraseReader::weekday(std::size_t at) const {
  const auto named = date_words().weekdays.find(word(at));
  if (named == date_words().weekdays.end()) return std::nullopt;
  if (const auto told = date(at + 1); told && told->date.day > 0) return told;
  const bool last = is_last(word(at + 1));
  const auto day = last_weekday(named->second, last, today_);
  return day ? std::optional(Moment{{}, day, at + (last ? 2 : 1), !last}) : std::nullopt;
}

std::optional<DatePhraseReader::Moment> DatePhraseReader::year_part(std::size_t at) const {
  for (const YearPart& part : date_words().parts) {
    if (!stand_at(part.words, words_, at)) continue;
    const std::size_t behind = at + part.words.size(), next = after_small(behind);
    const std::string_view year = word(next);
    const bool two =
        part.first_month == 12 && year.size() == 9 && is_year(year.substr(0, 4)) && is_year(year.substr(5));
    if (two && year_of(year) + 1 == year_of(year.substr(5)))
      return Moment{{}, part_of(part, year_of(year) + 1), next + 1};
    if (is_year(year)) {
      const bool both =
          part.first_month == 12 && is_year(word(next + 1)) && year_of(word(next + 1)) == year_of(year) + 1;
      return Moment{{}, part_of(part, year_of(year) + (both ? 1 : 0)), next + (both ? 2 : 1)};
    }
    const auto now = day_before_today(CalendarUnit::day, 0, today_);
    if (!now || part.months == 4) continue;  // "fin" alone
    const bool last = is_last(word(behind));
    for (unsigned begun = year_of(now->from) + 1; begun + 3 > year_of(now->from); --begun)
      if (const auto days = part_of(part, begun); days && (last ? days->to : days->from) <= now->from)
        return Moment{{}, days, behind + (last ? 1 : 0), !last};
  }
  return std::nullopt;
}

std::optional<DatePhraseReader::Moment> DatePhraseReader::date(std::size_t at) const {
  const auto month_at = [&](std::size_t place) {
    const bool whole = date_words().months.contains(word(place));
    return whole || is_year(word(place + 1)) ? month_named(word(place)) : std::nullopt;
  };
  const auto day = month_at(at + 1) ? day_number(word(at)) : std::nullopt;
  const std::size_t place = day ? at + 1 : at;
  if (const auto month = month_at(place)) {
    const bool year = is_year(word(place + 1));
    return Moment{{year ? year_of(word(place + 1)) : 0, *month, day.value_or(0)},
                  std::nullopt,
                  place + (year ? 2 : 1),
                  !year};
  }
  const auto written = read_written_date(word(at));
  return written ? std::optional(Moment{*written, std::nullopt, at + 1, written->month == 0}) : std::nullopt;
}

/// Its month and year may be those of the second: "du 3 au 15 mars 2022".
std::optional<DatePhraseReader::Moment> DatePhraseReader::first_of_two(std::size_t at) const {
  if (auto told = moment(at)) return told;
  const auto day = day_number(word(at));
  return day && *day > 0 ? std::optional(Moment{{0, 0, *day}, std::nullopt, at + 1}) : std::nullopt;
}

std::optional<DateRange> DatePhraseReader::days(const Moment& moment) const {
  if (moment.days) return moment.days;
  return moment.date.year > 0 ? days_of(moment.date) : latest(moment.date.month, moment.date.day);
}

/// The last of this month, or day, that has begun.
std::optional<DateRange> DatePhraseReader::latest(unsigned month, unsigned day) const {
  const auto now = day_before_today(CalendarUnit::day, 0, today_);
  if (!now || month == 0) return std::nullopt;
  const auto this_year = days_of({year_of(now->from), month, day});
  return this_year && this_year->from <= now->from ? this_year
                                                   : days_of({year_of(now->from) - 1, month, day});
}

std::string_view DatePhraseReader::word(std::size_t at) const {
  return at < words_.size() ? words_[at] : std::string_view{};
}

std::size_t DatePhraseReader::after_small(std::size_t at) const {
  while (date_words().small.contains(word(at))) ++at;
  return at;
}

namespace {

/// Small words before the phrase are part of it.
std::optional<DatePhrase> whole_phrase(std::string_view folded, std::string_view today) {
  const std::vector<std::string> words = split(folded);
  const DatePhraseReader reader(words, today);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (auto phrase = reader.read(at); phrase && at + phrase->words == words.size()) return phrase;
    if (!date_words().small.contains(words[at])) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateRange> read_date_phrase(std::string_view folded, std::string_view today) {
  const auto phrase = whole_phrase(folded, today);
  return phrase ? std::optional(phrase->days) : std::nullopt;
}

bool tells_two_bounds(std::string_view folded, std::string_view today) {
  const auto phrase = whole_phrase(folded, today);
  return phrase && phrase->two;
}

}  // namespace fsearch
