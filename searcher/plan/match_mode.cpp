#include "searcher/plan/match_mode.hpp"

#include <algorithm>
#include <string>

#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace data {
extern const std::string_view question_words;  // searcher/data
}
namespace {

constexpr std::size_t long_query = 7;  ///< In content words.

bool is_question(std::string_view typed) {
  std::string text = fold(typed);
  for (std::size_t at = text.find("’"); at != std::string::npos; at = text.find("’")) text.replace(at, 3, "'");
  text.erase(text.find_last_not_of(" \t\n") + 1);
  if (text.ends_with('?')) return true;
  text.erase(0, text.find_first_not_of(" \t\n"));
  bool starts = false;
  for_each_row(data::question_words, [&](std::string_view row) {
    starts = starts || (text.starts_with(row) &&
                        (text.size() == row.size() || text[row.size()] == ' ' || text[row.size()] == '-'));
  });
  return starts;
}

/// The words of the longest run.
std::size_t longest_run(const SearchPlan& plan) {
  std::size_t most = 0;
  for (const LeafPlan& leaf : plan.leaves)
    if (!leaf.excluded && !leaf.phrase) most = std::max(most, leaf.groups.size());
  return most;
}

}  // namespace

MatchMode match_mode(std::string_view typed, const SearchPlan& plan) {
  return is_question(typed) || longest_run(plan) >= long_query ? MatchMode::some : MatchMode::all;
}

}  // namespace fsearch
