#include "searcher/find/moment_order.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace fsearch {
namespace {

constexpr std::size_t whole_day = 8;              ///< Digits of a date value: see schema::date_value().
constexpr std::size_t iso_day = 10;               ///< Characters of a day in ISO 8601.
constexpr std::size_t most_records = 200;         ///< Kept for who reads the first of a day.
constexpr std::size_t most_remembered = 200'000;  ///< Times, of some 64 bytes each.

/// Returns the time of a candidate: "T10:12:00", empty where it has none, or where the search has no time to read it.
std::string time_of(const PlannedSearch& search, Candidate& candidate) {
  auto& known = search.reader.times_of_day();
  if (const auto place = known.find(candidate.document); place != known.end()) return place->second;
  if (search.deadline->passed()) return {};
  read_record(search.reader, search.sketches, candidate);
  const std::string date = search.decoder.decode_date(candidate.record).value_or("");
  if (known.size() >= most_remembered) known.clear();
  return known.emplace(candidate.document, date.substr(std::min(date.size(), iso_day))).first->second;
}

using Place = std::vector<Candidate>::iterator;

void order_day(const PlannedSearch& search, Place first, Place last) {
  std::vector<std::pair<std::string, Candidate>> timed;
  timed.reserve(static_cast<std::size_t>(last - first));
  for (Place candidate = first; candidate != last; ++candidate) {
    std::string time = time_of(search, *candidate);
    if (timed.size() >= most_records && !search.reader.remote()) candidate->record.clear();
    timed.emplace_back(std::move(time), std::move(*candidate));
  }
  const bool newest_first = search.sort == SortOrder::date;
  std::stable_sort(timed.begin(), timed.end(), [newest_first](const auto& a, const auto& b) {
    return newest_first ? a.first > b.first : a.first < b.first;
  });
  for (auto& [time, candidate] : timed) *first++ = std::move(candidate);
}

}  // namespace

bool are_of_one_day(const Candidate& a, const Candidate& b) {
  return a.day == b.day && a.day.size() == whole_day && !a.day.ends_with("00");
}

void order_by_moment(const PlannedSearch& search, std::size_t most, bool the_cut, std::vector<Candidate>& candidates) {
  const Place cut = candidates.begin() + static_cast<std::ptrdiff_t>(std::min(most, candidates.size()));
  for (Place first = candidates.begin(); first < cut;) {
    const Place last = std::find_if(std::next(first), candidates.end(),
                                    [&](const Candidate& other) { return !are_of_one_day(*first, other); });
    if (std::distance(first, last) > 1 && (!the_cut || last > cut)) order_day(search, first, last);
    first = last;
  }
}

}  // namespace fsearch
