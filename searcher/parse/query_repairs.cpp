#include "searcher/parse/query_repairs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/query/query_characters.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_leaves = 256;
constexpr std::size_t most_words = 1024;
constexpr std::size_t most_parts = 64;

/// The runs of letters and digits in a text.
struct Parts {
  std::size_t count = 0;
  std::size_t end = 0;  ///< Of the last of the first `most`.
};

Parts parts_of(std::string_view text, std::size_t most) {
  Parts parts;
  bool inside = false;
  for (std::uint32_t at = 0; at < text.size();) {
    const bool letter = is_searchable(next_code_point(text, at));
    if (letter && !inside) ++parts.count;
    if (letter && parts.count <= most) parts.end = at;
    inside = letter;
  }
  return parts;
}

}  // namespace

void balance_parentheses(std::vector<Lexeme>& lexemes, QueryWarnings& warnings) {
  std::vector<Lexeme> balanced;
  std::vector<Span> open;
  std::size_t too_deep = 0;
  for (Lexeme& lexeme : lexemes) {
    if (lexeme.kind == Kind::open) {
      if (open.size() < deepest)
        open.push_back(lexeme.span);
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

void limit_parts(std::vector<Lexeme>& lexemes, QueryWarnings& warnings) {
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    Lexeme& lexeme = lexemes[i];
    const bool address =
        i > 0 && (lexemes[i - 1].prefix.field == Field::url || lexemes[i - 1].prefix.field == Field::id);
    if (lexeme.kind != Kind::word || address || parts_of(lexeme.text, most_parts).count <= most_parts) continue;
    warnings.add(lexeme.span, "mot trop long : seules ses 64 premières parties sont cherchées",
                 WarningCode::query_too_long);
    lexeme.text.resize(parts_of(lexeme.text, most_parts).end);
    lexeme.pattern.clear();
  }
}

void limit_leaves(std::vector<Lexeme>& lexemes, QueryWarnings& warnings) {
  std::size_t leaves = 0;
  std::size_t words = 0;
  const auto may_be_leaf = [](const Lexeme& lexeme) {
    const bool bare_near = lexeme.kind == Kind::near && lexeme.number == 0;  // A word, where it joins nothing.
    return lexeme.kind == Kind::word || lexeme.kind == Kind::phrase || bare_near;
  };
  const auto beyond = std::find_if(lexemes.begin(), lexemes.end(), [&](const Lexeme& lexeme) {
    if (!may_be_leaf(lexeme)) return false;
    words += parts_of(lexeme.text, most_words).count;
    return ++leaves > most_leaves || words > most_words;
  });
  if (beyond == lexemes.end()) return;
  const std::string kept = leaves > most_leaves ? "256 premiers mots" : "1024 premiers mots";
  warnings.add(beyond->span, "requête trop longue : seuls ses " + kept + " sont cherchés", WarningCode::query_too_long);
  lexemes.erase(beyond, lexemes.end());
}

}  // namespace fsearch
