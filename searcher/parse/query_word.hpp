/// One written word of a query, parted from the punctuation and the marks around it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"

namespace fsearch {

/// A stretch of a query without spaces, its backslashes resolved. Each byte of `text` knows its place in the
/// query and whether a backslash made it literal.
struct QueryChunk {
  std::string text;
  std::string literal;  ///< As long as `text`: '1' where the byte is literal, else '0'.
  std::vector<std::uint32_t> places;

  void append(std::string_view bytes, std::uint32_t place, bool is_literal);
  void keep(std::size_t begin, std::size_t end);
  bool has_literal() const { return literal.find('1') != std::string::npos; }
  Span span() const;
};

/// What a chunk says: its word, and the marks at its end.
struct QueryWord {
  std::string text;       ///< Without outer punctuation; empty where nothing is left to search.
  std::string untrimmed;  ///< With it, for dates: "2024..", ">2024".
  Span span;              ///< Of `text`.
  std::string pattern;    ///< présiden*, *tension, Du?ont: the word with its marks; see query_pattern.hpp.
  bool starred = false;   ///< A star ends it.
  bool led = false;       ///< A star begins it, and it is no pattern: *19
  int tolerance = 0;      ///< mot~ takes words so many edits away, too: see close_forms.hpp.
  std::string tilde;      ///< The "~5" of mot~5, which means nothing and is taken off.
  int least = 0;          ///< mot>2 is three times at least, and so is mot>=3.
  double boost = 1;       ///< mot^2
};

/// "S.N.C.F.," is S.N.C.F.; "présiden*^2" is présiden, starred, boost 2; "(employé(e)s" keeps its inner brackets.
QueryWord read_word(QueryChunk chunk);

/// Returns the number that `text` (after a ^ or ~) is wholly made of, such as "2", "0.5", "0,5"; else negative.
double read_number(std::string_view text);

}  // namespace fsearch
