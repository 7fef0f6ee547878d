#include "searcher/plan/outcome.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "text/data_rows.hpp"

namespace fsearch {
namespace data {
extern const std::string_view outcome_words;  // searcher/data
}
namespace {

using Words = std::vector<std::string_view>;

Words split(std::string_view list) {
  Words words;
  while (!list.empty()) words.push_back(take_part(list, ' '));
  std::sort(words.begin(), words.end());
  return words;
}

struct Lists {
  std::map<std::string_view, std::pair<Doer, Words>> outcomes;  ///< By the word that asks.
  Words open, narrowing;
};

const Lists& lists() {
  static const Lists read = [] {
    Lists lists;
    for_each_row(data::outcome_words, [&](std::string_view row) {
      const std::string_view role = take_part(row, '\t');
      if (role == "open") return void(lists.open = split(row));
      if (role == "narrows") return void(lists.narrowing = split(row));
      const Doer doer = role == "subject" ? Doer::subject : role == "team" ? Doer::team : Doer::anyone;
      const Words asked = split(take_part(row, '\t'));
      const Words told = split(row);
      for (const std::string_view word : asked) lists.outcomes.try_emplace(word, doer, told);
    });
    return lists;
  }();
  return read;
}

bool is_among(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

std::optional<OutcomeAsked> outcome_asked(const SearchPlan& plan) {
  if (plan.answer != AnswerType::person) return std::nullopt;
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const SearchTerm& term = plan.terms[i];
    if (!term.scored || !term.is_word() || term.function_word || term.added || term.name) continue;
    const auto outcome = lists().outcomes.find(term.form.word.folded);
    if (outcome != lists().outcomes.end()) return OutcomeAsked{i, outcome->second.second, outcome->second.first};
  }
  return std::nullopt;
}

bool asks_for_outcome(std::string_view word) { return lists().outcomes.contains(word); }

bool tells_no_end(std::string_view word) { return is_among(lists().open, word); }

bool may_narrow(std::string_view word) { return is_among(lists().narrowing, word); }

}  // namespace fsearch
