/// Dates in the time of one place, so that days of papers all over the world compare.
#pragma once
#include <string>

#include "text/time_zone.hpp"

namespace fsearch {

/// Returns what clocks of `zone` show at `date`, as normalise_date() returns it: a time with an offset from
/// UTC loses it, any other date stays as it is. Midnight in UTC is most often a day without a time, which
/// stays that day. In Paris "2025-03-14T23:30:00Z" is "2025-03-15T00:30:00", in New York
/// "2025-03-14T19:30:00".
std::string local_date(const std::string& date, const TimeZone& zone);

}  // namespace fsearch
