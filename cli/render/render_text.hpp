/// Answers for a person at a terminal, in French.
#pragma once
#include <cstddef>
#include <string>

#include "fsearch/search.hpp"

namespace fsearch {

struct TextStyle {
  bool colour = false;
  std::size_t columns = 80;
};

/// Returns what the engine did beyond what was typed, a line each: corrected, added, preferred, warned of.
std::string reading_lines(const SearchResult& result);

/// Returns the answer as text: for each article its rank and title, a line of source, date, author and
/// address, and its passages wrapped to the width; then the facets as bars and "12 articles (3,1 ms)".
/// Nothing of the articles reaches a terminal unneutralised (see to_glyphs). Ends with a line end.
std::string render_text(const SearchResult& result, const TextStyle& style);

}  // namespace fsearch
