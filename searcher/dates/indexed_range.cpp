#include "searcher/dates/indexed_range.hpp"

#include <algorithm>

#include "text/clock.hpp"

namespace fsearch {
namespace {

bool is_instant(std::string_view text) { return parse_instant(text).has_value(); }

std::string shifted(std::string_view instant, int seconds) { return to_instant(*parse_instant(instant) + seconds); }

std::optional<DateRange> compared(std::string_view text) {
  const bool equal = text.size() > 1 && text[1] == '=';
  const std::string_view bound = text.substr(equal ? 2 : 1);
  if (!is_instant(bound)) return std::nullopt;
  if (text.front() == '>') return DateRange{equal ? std::string(bound) : shifted(bound, 1), ""};
  return DateRange{"", equal ? std::string(bound) : shifted(bound, -1)};
}

std::optional<DateRange> instants(std::string_view text) {
  if (is_instant(text)) return DateRange{std::string(text), std::string(text)};
  if (text.starts_with('>') || text.starts_with('<')) return compared(text);
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view from = text.substr(0, dots), to = text.substr(dots + 2);
  const bool read =
      (from.empty() || is_instant(from)) && (to.empty() || is_instant(to)) && !(from.empty() && to.empty());
  if (!read) return std::nullopt;
  const bool reversed = !from.empty() && !to.empty() && to < from;
  return DateRange{std::string(reversed ? to : from), std::string(reversed ? from : to)};
}

}  // namespace

std::optional<DateRange> parse_indexed_range(std::string_view text, std::string_view today) {
  auto range = instants(text);
  return range ? range : parse_date_range(text, today);
}

std::string printed_indexed_range(const DateRange& range) {
  if (!is_instant(range.from) && !is_instant(range.to)) return to_string(range);
  return '"' + range.from + ".." + range.to + '"';
}

std::int64_t first_second(const std::string& bound) {
  const auto instant = parse_instant(bound);
  return instant ? *instant : local_midnight(bound);
}

std::int64_t last_second(const std::string& bound) {
  const auto instant = parse_instant(bound);
  return instant ? *instant : local_midnight(bound, 1) - 1;
}

}  // namespace fsearch
