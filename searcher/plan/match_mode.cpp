#include "searcher/plan/match_mode.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "searcher/dates/written_date.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace data {
extern const std::string_view question_words;  // searcher/data
}
namespace {

constexpr std::size_t long_query = 7;  ///< In content words.

/// "Macron peut-il gagner", "mes congés sont-ils payés": French ties the subject to a verb before it. Of the third
/// person such a verb ends in t or d, which names do not (Kim Jong-il); other persons but *je* also give orders
/// (rendez-vous).
bool has_subject_after_verb(std::string_view folded) {
  constexpr std::array<std::string_view, 5> subjects = {"-il", "-ils", "-elle", "-elles", "-on"};
  for (std::size_t at = folded.find('-'); at != std::string_view::npos; at = folded.find('-', at + 1)) {
    const std::string_view subject = folded.substr(at, folded.find_first_of(" ,.;:!?", at) - at);
    if (at == 0) continue;
    const bool third = folded[at - 1] == 't' || folded[at - 1] == 'd';
    if (subject == "-je" || (third && std::find(subjects.begin(), subjects.end(), subject) != subjects.end()))
      return true;
  }
  return false;
}

/// "3 juillet" was typed without quotes; see with_days_of_months().
bool is_day_and_month(const Query& query) {
  if (query.kind != Query::Kind::phrase || query.field != Field::text || query.distance > 0) return false;
  const std::string text = fold(query.text);
  const std::size_t space = text.find(' ');
  return space != std::string::npos && is_day_of_month(text.substr(0, space), text.substr(space + 1));
}

/// Nobody who writes operators or quotes asks so.
bool is_of_plain_words(const Query& query) {
  const auto& parts = query.children;
  if (query.kind == Query::Kind::bag) return std::all_of(parts.begin(), parts.end(), is_of_plain_words);
  if (query.occur == Occur::should && query.least == 0 && is_day_and_month(query)) return true;
  return query.kind == Query::Kind::word && query.occur == Occur::should && query.field == Field::text &&
         query.distance == 0 && query.least == 0;
}

bool is_question(std::string_view typed, const SearchPlan& plan) {
  std::string text = fold(typed);
  for (std::size_t at = text.find("’"); at != std::string::npos; at = text.find("’")) text.replace(at, 3, "'");
  text.erase(text.find_last_not_of(" \t\n") + 1);
  if (text.ends_with('?') || (is_of_plain_words(plan.query) && has_subject_after_verb(text))) return true;
  text.erase(0, text.find_first_not_of(" \t\n"));
  bool starts = false;
  for_each_row(data::question_words, [&](std::string_view row) {
    starts = starts || (text.starts_with(row) &&
                        (text.size() == row.size() || text[row.size()] == ' ' || text[row.size()] == '-'));
  });
  return starts;
}

/// The words of the longest run; a day and its month part none.
std::size_t longest_run(const SearchPlan& plan, const Query& query) {
  if (query.occur == Occur::must_not) return 0;
  if (is_day_and_month(query)) return 2;
  if (is_word_leaf(query)) return plan.leaves[query.leaf].phrase ? 0 : plan.leaves[query.leaf].groups.size();
  std::size_t most = 0, run = 0;
  for (const Query& child : query.children) {
    const std::size_t words = longest_run(plan, child);
    const bool goes_on = query.kind == Query::Kind::bag && child.occur == Occur::should &&
                         (is_day_and_month(child) || (child.kind == Query::Kind::word && child.field == Field::text));
    run = goes_on ? run + words : 0;
    most = std::max({most, run, words});
  }
  return most;
}

}  // namespace

MatchMode match_mode(std::string_view typed, const SearchPlan& plan) {
  return is_question(typed, plan) || longest_run(plan, plan.query) >= long_query ? MatchMode::some : MatchMode::all;
}

}  // namespace fsearch
