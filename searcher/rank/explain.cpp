#include <algorithm>

#include "searcher/rank/rank.hpp"

namespace fsearch {
namespace {

std::size_t count_occurrences(const FieldScan& field, std::size_t term) {
  return static_cast<std::size_t>(std::count_if(
      field.occurrences.begin(), field.occurrences.end(),
      [term](const Occurrence& occurrence) { return occurrence.term == term && occurrence.kind >= MatchKind::stem; }));
}

}  // namespace

Explanation explain(const SearchPlan& plan, const ArticleScan& scan, const Features& features) {
  Explanation explanation;
  for (const WeightedFeature& feature : ranking_model())
    explanation.features.push_back({std::string(feature.name), features.*feature.value, feature.weight});
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const SearchTerm& term = plan.terms[i];
    const std::size_t occurrences = count_occurrences(scan.title, i) + count_occurrences(scan.body, i);
    if (occurrences > 0) explanation.terms.push_back({term.form.word.folded, term.idf, term.weight, occurrences});
  }
  return explanation;
}

}  // namespace fsearch
