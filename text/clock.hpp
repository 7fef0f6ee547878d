/// What clocks show: dates in the time of one place, so that days of papers all over the world compare; and instants,
/// seconds since the beginning of 1970 in UTC.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/time_zone.hpp"

namespace fsearch {

/// Returns what clocks of `zone` show at `date`, as normalise_date() returns it: a time with an offset from
/// UTC loses it, any other date stays as it is. Midnight in UTC is most often a day without a time, which
/// stays that day. In Paris "2025-03-14T23:30:00Z" is "2025-03-15T00:30:00", in New York
/// "2025-03-14T19:30:00".
std::string local_date(const std::string& date, const TimeZone& zone);

/// Returns what the environment's SOURCE_DATE_EPOCH says, for results that are to be the same again; else the clock.
std::int64_t now_in_seconds();

/// Returns "2024-11-27T05:12:03" of a clock that shows UTC.
std::string written_clock(std::int64_t seconds);

/// Returns "2024-11-27T05:12:03Z".
std::string to_instant(std::int64_t seconds);

/// Returns the seconds of an instant as to_instant() writes it; nothing for any other text.
std::optional<std::int64_t> parse_instant(std::string_view text);

/// Returns the first second of a day "YYYYMMDD" where the computer's clock is, `days` later.
std::int64_t local_midnight(std::string_view day, int days = 0);

}  // namespace fsearch
