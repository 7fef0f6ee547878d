#include "searcher/understand/date_bounds.hpp"

#include "fsearch/search.hpp"
#include "searcher/dates/indexed_range.hpp"
#include "searcher/understand/request_filters.hpp"

namespace fsearch {

DateBounds date_bounds(const SearchRequest& request) {
  using Fault = DateBounds::Fault;
  if (request.since.empty() && request.until.empty()) return {};
  const std::string today = today_of(request);
  const auto since = parse_date_range(request.since, today), until = parse_date_range(request.until, today);
  if (!request.since.empty() && !since) return {Fault::since_unreadable, {}};
  if (!request.until.empty() && !until) return {Fault::until_unreadable, {}};
  if (since && since->from.empty()) return {Fault::since_without_start, {}};
  if (until && until->to.empty()) return {Fault::until_without_end, {}};
  const bool both = has_two_bounds(request.since, today);
  if (both && until) return {Fault::end_twice, {}};
  if (both) return {Fault::none, since, is_reversed_range(request.since, today)};
  if (since && until && since->from > until->to)
    return {Fault::none,
            DateRange{until->from.empty() ? until->to : until->from, since->to.empty() ? since->from : since->to},
            true};
  return {Fault::none, DateRange{since ? since->from : "", until ? until->to : ""}};
}

std::string fault_of(const DateBounds& bounds, const SearchRequest& request, const std::string& mark) {
  constexpr const char* forms =
      " is not a date; write 2025, 2025-03, 15/03/2025, hier, \"il y a deux mois\", \"été 2022\"";
  switch (bounds.fault) {
    case DateBounds::Fault::since_unreadable:
      return mark + "since: '" + request.since + "'" + forms;
    case DateBounds::Fault::until_unreadable:
      return mark + "until: '" + request.until + "'" + forms;
    case DateBounds::Fault::since_without_start:
      return mark + "since: '" + request.since + "' tells no beginning; use " + mark + "until";
    case DateBounds::Fault::until_without_end:
      return mark + "until: '" + request.until + "' tells no end; use " + mark + "since";
    case DateBounds::Fault::end_twice:
      return mark + "since: '" + request.since + "' tells the end, too; leave " + mark + "until out";
    default:
      return {};
  }
}

std::optional<std::string> indexed_from(const SearchRequest& request) {
  const auto range = parse_indexed_range(request.indexed_since, today_of(request));
  return range && !range->from.empty() ? std::optional(range->from) : std::nullopt;
}

}  // namespace fsearch
