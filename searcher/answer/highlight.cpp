#include "searcher/answer/highlight.hpp"

#include <algorithm>
#include <set>

namespace fsearch {
namespace {

/// Which terms mark words by themselves; those of phrases only do so together.
std::vector<bool> marking_terms(const SearchPlan& plan, bool title) {
  std::vector<bool> marking(plan.terms.size(), false);
  for (const LeafPlan& leaf : plan.leaves) {
    if (leaf.excluded || (leaf.field == Field::title && !title)) continue;
    for (const GroupPlan& group : leaf.groups) {
      for (const std::size_t term : group.alternatives) marking[term] = true;
      for (const std::size_t term : group.parts) marking[term] = !plan.terms[term].form.is_function_word();
    }
  }
  return marking;
}

void add_phrases(const SearchPlan& plan, const FieldScan& field, bool title, std::vector<Span>& spans) {
  const auto add = [&](std::size_t phrase) {
    const std::vector<Span> found = find_phrase(plan.phrases[phrase], field);
    spans.insert(spans.end(), found.begin(), found.end());
  };
  for (const LeafPlan& leaf : plan.leaves) {
    if (leaf.excluded || (leaf.field == Field::title && !title)) continue;
    if (leaf.phrase) add(*leaf.phrase);
    for (const GroupPlan& group : leaf.groups)
      if (group.phrase) add(*group.phrase);
    for (const EquivalentPlan& added : leaf.added) add(added.phrase);
  }
}

/// Adds the wholes all of whose parts are marked.
void add_wholes(const FieldScan& field, const std::vector<bool>& marking, std::vector<Span>& spans) {
  std::vector<std::set<std::uint32_t>> positions(field.wholes.size());
  for (const Occurrence& occurrence : field.occurrences)
    if (occurrence.whole && marking[occurrence.term] && occurrence.kind >= MatchKind::stem)
      positions[*occurrence.whole].insert(occurrence.position);
  for (std::size_t i = 0; i < positions.size(); ++i)
    if (positions[i].size() == field.wholes[i].parts) spans.push_back(field.wholes[i].span);
}

std::vector<Span> merge(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> merged;
  for (const Span& span : spans) {
    if (!merged.empty() && span.begin < merged.back().end)
      merged.back().end = std::max(merged.back().end, span.end);
    else
      merged.push_back(span);
  }
  return merged;
}

}  // namespace

std::vector<Span> find_highlights(const SearchPlan& plan, const FieldScan& field, bool title) {
  const std::vector<bool> marking = marking_terms(plan, title);
  std::vector<Span> spans;
  for (const Occurrence& occurrence : field.occurrences)
    if (marking[occurrence.term] && occurrence.kind >= MatchKind::stem) spans.push_back(occurrence.span);
  add_phrases(plan, field, title, spans);
  add_wholes(field, marking, spans);
  return merge(std::move(spans));
}

std::vector<Span> clip_spans(const std::vector<Span>& spans, Span range) {
  std::vector<Span> clipped;
  for (const Span& span : spans)
    if (span.begin >= range.begin && span.end <= range.end)
      clipped.push_back({span.begin - range.begin, span.end - range.begin});
  return clipped;
}

}  // namespace fsearch
