#include "searcher/query_repairs.hpp"

#include <algorithm>
#include <utility>

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_leaves = 256;

}  // namespace

void balance_parentheses(std::vector<Lexeme>& lexemes, QueryWarnings& warnings) {
  std::vector<Lexeme> balanced;
  std::vector<Span> open;
  std::size_t too_deep = 0;
  for (Lexeme& lexeme : lexemes) {
    if (lexeme.kind == Kind::open) {
      if (open.size() < deepest) open.push_back(lexeme.span);
      else if (++too_deep > 0) {
        warnings.add(lexeme.span, "plus de 64 parenthèses imbriquées : les suivantes sont ignorées");
        continue;
      }
    } else if (lexeme.kind == Kind::close) {
      if (too_deep > 0) {
        --too_deep;
        continue;
      }
      if (open.empty()) {
        warnings.add(lexeme.span, "parenthèse fermante isolée : ignorée");
        continue;
      }
      open.pop_back();
    }
    balanced.push_back(std::move(lexeme));
  }
  for (const Span& unclosed : open) {
    warnings.add(unclosed, "parenthèse ouvrante sans fermante");
    balanced.emplace_back().kind = Kind::close;
  }
  lexemes = std::move(balanced);
}

void limit_leaves(std::vector<Lexeme>& lexemes, QueryWarnings& warnings) {
  std::size_t leaves = 0;
  const auto may_be_leaf = [](const Lexeme& lexeme) {
    const bool bare_near =
        lexeme.kind == Kind::near && lexeme.number == 0;  // A word, where it joins nothing.
    return lexeme.kind == Kind::word || lexeme.kind == Kind::phrase || bare_near;
  };
  const auto beyond = std::find_if(lexemes.begin(), lexemes.end(), [&](const Lexeme& lexeme) {
    return may_be_leaf(lexeme) && ++leaves > most_leaves;
  });
  if (beyond == lexemes.end()) return;
  warnings.add(beyond->span, "requête trop longue : seuls ses 256 premiers mots sont cherchés");
  lexemes.erase(beyond, lexemes.end());
}

}  // namespace fsearch
