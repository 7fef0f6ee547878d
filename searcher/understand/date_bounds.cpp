#include "searcher/understand/date_bounds.hpp"

#include "fsearch/search.hpp"
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

}  // namespace fsearch
