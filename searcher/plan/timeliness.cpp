#include <cmath>

#include "searcher/dates/calendar.hpp"
#include "searcher/plan/date_wish.hpp"

namespace fsearch {
namespace {

constexpr double most_recency = 0.3;
constexpr double wish_factor = 2;
constexpr double half_lives_looked_at = 4;
constexpr double longest_age = 100'000;  ///< In days; keeps any half-life within the calendar.

bool lies_in(std::string_view iso_date, const DateRange& range) {
  const auto days = parse_date_range(iso_date.substr(0, 10), "");
  return days && days->from >= range.from && (range.to.empty() || days->to <= range.to);
}

}  // namespace

double timeliness_factor(std::string_view iso_date, const Timeliness& timeliness) {
  double factor = 1;
  if (timeliness.half_life_days > 0)
    if (const auto age = age_in_days(iso_date, timeliness.today))
      factor += most_recency * std::exp2(-*age / timeliness.half_life_days);
  return timeliness.wished && lies_in(iso_date, *timeliness.wished) ? factor * wish_factor : factor;
}

DateRange timely_days(const Timeliness& timeliness) {
  if (timeliness.wished) return *timeliness.wished;
  const double days = std::min(timeliness.half_life_days * half_lives_looked_at, longest_age);
  const auto period = calendar_period(CalendarUnit::last_days, static_cast<int>(std::ceil(days)), timeliness.today);
  return period.value_or(DateRange{});
}

}  // namespace fsearch
