/// Times at which articles came into an index, as readers and programs write them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/dates/date_range.hpp"

namespace fsearch {

/// Returns what parse_date_range() does; besides, bounds may be instants, "2024-11-27T05:12:03Z" and the same with > >=
/// <
/// <= or .. around, which the range has as they are.
std::optional<DateRange> parse_indexed_range(std::string_view text, std::string_view today);

/// Returns the form that parse_indexed_range() reads back, as it stands in a query.
std::string printed_indexed_range(const DateRange& range);

/// Returns the UTC seconds at which a bound begins and ends: a day is one of the computer's clock.
std::int64_t first_second(const std::string& bound);
std::int64_t last_second(const std::string& bound);

}  // namespace fsearch
