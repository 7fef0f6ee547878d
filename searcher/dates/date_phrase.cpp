#include "searcher/dates/date_phrase.hpp"

#include <algorithm>
#include <vector>

#include "searcher/dates/calendar.hpp"
#include "searcher/dates/date_words.hpp"

namespace fsearch {
namespace {

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

std::optional<DatePhrase> DatePhraseReader::read(std::size_t at) const {
  auto told = moments_.relative(at);  // First, for "avant hier".
  if (!told)
    for (const auto read : {&DatePhraseReader::between, &DatePhraseReader::opened})
      if (auto phrase = (this->*read)(at)) return phrase;
  if (!told) told = moments_.read(at);
  const auto range = told ? moments_.days(*told) : std::nullopt;
  return range ? std::optional(DatePhrase{*range, told->next - at, false, told->bare}) : std::nullopt;
}

std::optional<DatePhrase> DatePhraseReader::between(std::size_t at) const {
  if (const auto years = at < moments_.words().size() ? read_two_years(moments_.words()[at]) : std::nullopt)
    if (const auto first = days_of({years->first, 0, 0}), last = days_of({years->second, 0, 0}); first && last)
      return DatePhrase{{first->from, last->to}, 1, true};
  for (const auto& [before, middle] : date_words().between) {
    if (!stand_at(before, moments_.words(), at)) continue;
    auto first = moments_.first_of_two(moments_.after_small(at + before.size()));
    if (!first || !stand_at(middle, moments_.words(), first->next)) continue;
    const auto last = moments_.read(moments_.after_small(first->next + middle.size()));
    const auto to = last ? moments_.days(*last) : std::nullopt;
    if (!to) continue;
    const bool open_year = !first->days && first->date.year == 0;
    if (first->date.month == 0 && first->date.day > 0) first->date.month = last->date.month;
    if (open_year) first->date.year = year_of(to->from);
    auto from = moments_.days(*first);
    if (from && open_year && from->from > to->to) {
      --first->date.year;  // "entre novembre et février 2023"
      from = moments_.days(*first);
    }
    if (from) return DatePhrase{{std::min(from->from, to->from), std::max(from->to, to->to)}, last->next - at, true};
  }
  return std::nullopt;
}

std::optional<DatePhrase> DatePhraseReader::opened(std::size_t at) const {
  for (const auto& [words, how] : date_words().openings) {
    if (!stand_at(words, moments_.words(), at)) continue;
    const std::size_t behind = moments_.after_small(at + words.size());
    auto told = moments_.read(behind);
    if (!told && how == DateOpening::since) told = moments_.duration(behind);  // "depuis deux mois"
    const auto range = told ? moments_.days(*told) : std::nullopt;
    if (!range || (how == DateOpening::of_month && told->date.month == 0)) continue;
    if (const auto open = opened_days(how, *range)) return DatePhrase{*open, told->next - at};
  }
  return std::nullopt;
}

std::optional<DateRange> read_date_phrase(std::string_view folded, std::string_view today) {
  const auto phrase = whole_phrase(folded, today);
  return phrase ? std::optional(phrase->days) : std::nullopt;
}

bool tells_two_bounds(std::string_view folded, std::string_view today) {
  const auto phrase = whole_phrase(folded, today);
  return phrase && phrase->two;
}

}  // namespace fsearch
