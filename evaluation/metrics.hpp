/// Ranking measures, each between 0 and 1.
#pragma once
#include <string>
#include <vector>

#include "evaluation/judgements.hpp"

namespace fsearch {

struct Metrics {
  double ndcg10 = 0;  ///< Graded: gain 2^grade - 1, discount log2(rank + 1), over the ideal order of all grades.
  double mrr10 = 0;   ///< 1 / rank of the first relevant article among the first 10.
  double s1 = 0;      ///< 1 where the first article is relevant.
  double r100 = 0;    ///< Share of the relevant articles among the first 100.
  double map100 = 0;  ///< Precision at each relevant article of the first 100, over the number of relevant ones.
};

/// Returns the measures of `ranking` (article ids, the best first; a repeated id counts once) for a query
/// whose relevant articles are `grades`. An empty ranking scores 0. Requires: grades is not empty. Source:
/// Järvelin and Kekäläinen, ACM TOIS 20(4), 2002; the exponential gain is Burges et al., ICML 2005.
Metrics measure(const Grades& grades, const std::vector<std::string>& ranking);

/// Returns the means over queries; all 0 where there are none.
Metrics mean(const std::vector<Metrics>& queries);

}  // namespace fsearch
