#include "searcher/read/aside_scan.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace fsearch {

std::optional<ArticleScan> without_asides(const ArticleScan& scan, std::span<const Passage> passages) {
  ArticleScan own{scan.title, {{}, scan.body.wholes, scan.body.length, {}, {}}};
  PassageCursor passage(passages);
  for (const Occurrence& occurrence : scan.body.occurrences)
    if (passage.kind_at(occurrence.span.begin) == PassageKind::text) own.body.occurrences.push_back(occurrence);
  return own.body.occurrences.size() < scan.body.occurrences.size() ? std::optional(std::move(own)) : std::nullopt;
}

double most_in_one_aside(const ArticleScan& scan, std::span<const Passage> passages, std::span<const double> weights) {
  std::vector<std::size_t> seen(weights.size());  // By term: the number of the last aside with it, from 1.
  double most = 0;
  auto occurrence = scan.body.occurrences.begin();
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (!passages[i].is_aside()) continue;
    double held = 0;
    for (; occurrence != scan.body.occurrences.end() && occurrence->span.begin < passages[i].span.end; ++occurrence) {
      const bool inside = occurrence->span.begin >= passages[i].span.begin && occurrence->kind >= MatchKind::stem;
      if (inside && std::exchange(seen[occurrence->term], i + 1) != i + 1) held += weights[occurrence->term];
    }
    most = std::max(most, held);
  }
  return most;
}

bool needs_asides(const SearchPlan& plan, const ArticleScan& scan, std::span<const Passage> passages, Demand demand) {
  const auto own = without_asides(scan, passages);
  return own && holds(plan, scan, demand) && !holds(plan, *own, demand);
}

}  // namespace fsearch
