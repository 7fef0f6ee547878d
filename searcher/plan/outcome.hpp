/// What a question asks that has happened: who has replaced, won, been elected. Private to searcher/.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Who may have done it, and where a title names them.
enum class Doer : std::uint8_t {
  subject,  ///< Somebody, before the word that tells.
  anyone,   ///< Somebody, wherever.
  team,     ///< Somebody, an organisation or a place, wherever.
};

/// A verb of a question for somebody, and how titles say that it was done.
struct OutcomeAsked {
  std::size_t term = 0;                ///< Of the plan: "remplacé".
  std::vector<std::string_view> told;  ///< Folded words: "succède", "devient", "élue"; ordered.
  Doer doer = Doer::anyone;
};

/// Returns what a plan's question asks so, by its words (searcher/data/outcome_words.tsv); nothing where it asks for
/// nobody.
std::optional<OutcomeAsked> outcome_asked(const SearchPlan& plan);

/// Returns whether a folded word asks for an outcome: remplace, elu.
bool asks_for_outcome(std::string_view word);

/// Returns whether a folded word of a title tells that the end has not come: candidat, favori.
bool tells_no_end(std::string_view word);

/// Returns whether a folded word stands between the name of one thing and what makes it another's: "prix Goncourt des
/// lycéens".
bool may_narrow(std::string_view word);

}  // namespace fsearch
