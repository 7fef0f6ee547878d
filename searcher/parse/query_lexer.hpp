/// From the text of a query to its lexemes: words, phrases, signs, fields, operators and parentheses.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"
#include "searcher/parse/query_warnings.hpp"
#include "searcher/query/query_fields.hpp"

namespace fsearch {

struct Lexeme {
  enum class Kind { word, phrase, open, close, plus, minus, equals, field, et, ou, sauf, near, least };

  Kind kind = Kind::word;
  Span span;              ///< Of a word without its punctuation; of a phrase with its quotes.
  std::string text;       ///< Of a word or phrase, never empty; of an operator as written.
  std::string untrimmed;  ///< Of a word, with its punctuation.
  FieldPrefix prefix;     ///< Of a field.
  std::string pattern;    ///< Of a word that is one: présiden*, Du?ont.
  bool starred = false;   ///< A word that a star ends.
  bool literal = false;   ///< A word with a backslash in it.
  bool glued = false;     ///< An ou: a bar without spaces, as in a|b, joins its neighbours only.
  bool ordered = false;   ///< A near: AVANT/5
  int number = 0;         ///< A phrase "..."~5, a word mot~1; a near PRES/5, 0 where it is bare; a least.
  double boost = 1;       ///< A word, a phrase or a closing parenthesis.
};

/// Returns the lexemes of `text` in order. A sign or an equals sign is always followed by what it applies to.
/// What only its neighbours tell to be an operator or not is settled later: see query_ambiguities.hpp.
/// lex_query("titre:grève -\"la SNCF\"") is field, word, minus, phrase.
std::vector<Lexeme> lex_query(std::string_view text, QueryWarnings& warnings);

}  // namespace fsearch
