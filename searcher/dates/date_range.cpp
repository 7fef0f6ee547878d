#include "searcher/dates/date_range.hpp"

#include <algorithm>

#include "searcher/dates/calendar.hpp"
#include "searcher/dates/date_phrase.hpp"
#include "searcher/dates/written_date.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

std::optional<DateRange> written_days(std::string_view text) {
  const auto date = read_written_date(text);
  return date ? days_of(*date) : std::nullopt;
}

/// Day, month or year of "YYYYMMDD", as ISO 8601 writes it.
std::string iso(std::string_view day, std::size_t precision) {
  std::string out(day.substr(0, 4));
  if (precision > 4) out.append("-").append(day.substr(4, 2));
  if (precision > 6) out.append("-").append(day.substr(6, 2));
  return out;
}

/// "20220315", as file names and other tools write a day.
std::optional<DateRange> compact_day(std::string_view text) {
  const bool digits = text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos;
  return digits ? written_days(iso(text, 8)) : std::nullopt;
}

/// May be open: "depuis 2023".
std::optional<DateRange> told_days(std::string_view text, std::string_view today) {
  if (auto days = written_days(text)) return days;
  if (auto day = compact_day(text)) return day;
  return read_date_phrase(text, today);
}

/// A day, month, year or other period with a first and a last day.
std::optional<DateRange> period(std::string_view text, std::string_view today) {
  auto days = told_days(text, today);
  return days && !days->from.empty() && !days->to.empty() ? days : std::nullopt;
}

/// Nothing where a bound leaves the years of four digits.
std::optional<DateRange> compared(std::string_view text, std::string_view today) {
  const bool equal = text.size() > 1 && text[1] == '=';
  const auto p = period(text.substr(equal ? 2 : 1), today);
  if (!p || (!equal && (text.front() == '>' ? p->to >= "99991231" : p->from <= "00010101"))) return std::nullopt;
  if (text.front() == '>') return DateRange{equal ? p->from : shifted_day(p->to, 1), ""};
  return DateRange{"", equal ? p->to : shifted_day(p->from, -1)};
}

/// Two periods, the first and the last of a range; nothing for an open end.
struct Ends {
  std::optional<DateRange> first, last;
  bool reversed() const { return first && last && first->from > last->to; }
};

/// The end of a range: a period, or the day beside it for ">2020", the first of a range, and "<2021", its last.
std::optional<DateRange> end_of(std::string_view text, char sign, std::string_view today) {
  if (!text.starts_with(sign)) return period(text, today);
  const auto bound = compared(text, today);
  if (!bound) return std::nullopt;
  const std::string& day = sign == '>' ? bound->from : bound->to;
  return DateRange{day, day};
}

/// Nothing where `text` is no range, or one end of it no date.
std::optional<Ends> ends_of(std::string_view text, std::string_view today) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view from = trimmed(text.substr(0, dots)), to = trimmed(text.substr(dots + 2));
  const Ends ends{end_of(from, '>', today), end_of(to, '<', today)};
  if ((!ends.first && !from.empty()) || (!ends.last && !to.empty()) || (!ends.first && !ends.last)) return std::nullopt;
  return ends;
}

/// Whether `bound`, cut to `precision` digits, still means the same first (or last) day.
bool holds(const std::string& bound, std::size_t precision, bool last) {
  if (bound.empty()) return true;
  const auto days = written_days(iso(bound, precision));
  return days && (last ? days->to : days->from) == bound;
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text, std::string_view today) {
  const std::string folded = fold(text);
  const std::string_view date = trimmed(folded);
  if (date.empty()) return std::nullopt;
  const bool compares = date.front() == '<' || date.front() == '>';
  if (date.find("..") == std::string_view::npos) return compares ? compared(date, today) : told_days(date, today);
  const auto ends = ends_of(date, today);
  if (!ends) return std::nullopt;
  if (!ends->first) return DateRange{"", ends->last->to};
  if (!ends->last) return DateRange{ends->first->from, ""};
  return DateRange{std::min(ends->first->from, ends->last->from), std::max(ends->first->to, ends->last->to)};
}

bool has_two_bounds(std::string_view text, std::string_view today) {
  const std::string folded = fold(text);
  const auto ends = ends_of(trimmed(folded), today);
  return ends ? ends->first && ends->last : tells_two_bounds(folded, today);
}

bool is_reversed_range(std::string_view text, std::string_view today) {
  const std::string folded = fold(text);
  const auto ends = ends_of(trimmed(folded), today);
  return ends && ends->reversed();
}

std::string to_string(const DateRange& range) {
  std::size_t precision = 4;
  while (precision < 8 && !(holds(range.from, precision, false) && holds(range.to, precision, true))) precision += 2;
  const std::string from = range.from.empty() ? "" : iso(range.from, precision);
  const std::string to = range.to.empty() ? "" : iso(range.to, precision);
  return from == to ? from : from + ".." + to;
}

}  // namespace fsearch
