/// Runs in the TREC format: what a system answered, for any evaluation tool.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

struct RankedArticle {
  std::string id;
  double score = 0;
};

/// Returns one line `topic Q0 article rank score fsearch` for each of `ranking`, ranks from `first_rank`.
/// Scores strictly decrease with the rank, in as many digits as that takes (a score that does not, by a tie
/// or an order by date, is lowered by the least amount), so that a tool that sorts by score keeps our order.
/// White space in an id or topic is written as %20, since columns end there.
std::string trec_lines(std::string_view topic, const std::vector<RankedArticle>& ranking, std::size_t first_rank = 1);

}  // namespace fsearch
