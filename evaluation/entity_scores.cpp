#include "evaluation/entity_scores.hpp"

namespace fsearch {
namespace {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool same_bytes(Span a, Span b) { return a == b; }
bool share_bytes(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// Counts one type; greedy from left to right, which is optimal for spans that do not overlap on either side.
template <typename Match>
MatchCounts count(const std::vector<LabelledEntity>& labelled, const std::vector<LabelledEntity>& found,
                  EntityType type, Match match) {
  MatchCounts counts;
  std::vector<Span> left;
  for (const auto& entity : labelled)
    if (entity.type == type) left.push_back(entity.span);
  counts.labelled = left.size();
  std::size_t next = 0;
  for (const auto& entity : found) {
    if (entity.type != type) continue;
    ++counts.found;
    while (next < left.size() && left[next].end <= entity.span.begin) ++next;
    if (next == left.size() || !match(left[next], entity.span)) continue;
    ++counts.matched;
    ++next;
  }
  return counts;
}

}  // namespace

double MatchCounts::precision() const { return ratio(matched, found); }
double MatchCounts::recall() const { return ratio(matched, labelled); }
double MatchCounts::f1() const { return ratio(2 * matched, labelled + found); }

MatchCounts& MatchCounts::operator+=(const MatchCounts& other) {
  labelled += other.labelled;
  found += other.found;
  matched += other.matched;
  return *this;
}

void add_scores(const std::vector<LabelledEntity>& labelled, const std::vector<LabelledEntity>& found,
                EntityScores& scores) {
  for (std::size_t i = 0; i < scores.exact.size(); ++i) {
    const auto type = static_cast<EntityType>(i);
    scores.exact[i] += count(labelled, found, type, same_bytes);
    scores.overlap[i] += count(labelled, found, type, share_bytes);
  }
}

MatchCounts micro(const std::array<MatchCounts, 4>& counts) {
  MatchCounts sum;
  for (const EntityType type : {EntityType::person, EntityType::organisation, EntityType::place})
    sum += counts[static_cast<std::size_t>(type)];
  return sum;
}

}  // namespace fsearch
