/// How much a part of a text tells of what was asked. Private to searcher/.
#pragma once
#include <vector>

#include "fsearch/spans.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"

namespace fsearch {

/// Scores parts of one text for one plan.
class ExcerptScorer {
 public:
  /// `marks` is what is highlighted in the text, `answers` what may answer the question. Requires: all but `answers`
  /// outlive it.
  ExcerptScorer(const SearchPlan& plan, const FieldScan& body, const std::vector<Span>& marks,
                std::vector<Span> answers);

  /// Returns the weight of the distinct words in `range`, more where one comes again, less where nothing would be
  /// highlighted, as for the scattered words of a phrase; more where it may answer. Words already shown count for a
  /// third.
  double score(Span range) const;

  /// Takes the words of `range` as shown.
  void show(Span range);

 private:
  const SearchPlan& plan_;
  const FieldScan& body_;
  const std::vector<Span>& marks_;
  std::vector<Span> answers_;
  std::vector<bool> shown_;  ///< By term.
};

}  // namespace fsearch
