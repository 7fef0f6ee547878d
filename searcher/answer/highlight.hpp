/// What is marked in a text: whole words as written, without their article; a phrase as one span.
#pragma once
#include <vector>

#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"

namespace fsearch {

/// Returns the spans to highlight in a field, ordered and not overlapping. A compound all of whose parts match
/// is one span: "etats unis" marks États-Unis. What counts as a word typed is marked as it is: "PIB" marks produit
/// intérieur brut.
std::vector<Span> find_highlights(const SearchPlan& plan, const FieldScan& field, bool title);

/// Returns those of `spans` that lie in `range`, counted from its beginning.
std::vector<Span> clip_spans(const std::vector<Span>& spans, Span range);

}  // namespace fsearch
