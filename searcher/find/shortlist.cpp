#include "searcher/find/shortlist.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "searcher/rank/rank.hpp"

namespace fsearch {
namespace {

/// Streams are read fastest in the order in which they lie in the index.
std::vector<std::size_t> places_by_document(const std::vector<Candidate>& block) {
  std::vector<std::size_t> places(block.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::sort(places, {}, [&](std::size_t place) { return block[place].document; });
  return places;
}

}  // namespace

std::vector<bool> shortlist(const PlannedSearch& search, const std::vector<Candidate>& block, std::size_t most) {
  std::vector<bool> chosen(block.size(), true);
  // The days that a query wishes for are told by records alone.
  if (block.size() <= most || search.reader.remote() || search.timeliness.matters()) return chosen;
  const AverageLengths lengths = average_lengths(search.reader.statistics());
  std::vector<std::pair<double, std::size_t>> scored;
  scored.reserve(block.size());
  for (const std::size_t place : places_by_document(block)) {
    const ArticleScan* scan = search.settled->scan(block[place].document);
    scored.emplace_back(scan == nullptr ? 0 : -score(compute_features(search.plan, *scan, {}, lengths)), place);
  }
  std::ranges::sort(scored);  // Of equals the first by the index is better.
  for (std::size_t i = most; i < scored.size(); ++i) chosen[scored[i].second] = false;
  return chosen;
}

}  // namespace fsearch
