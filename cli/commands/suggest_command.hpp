/// fsearch suggest: completes what a reader types.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "fsearch/suggestion.hpp"

namespace fsearch {

struct SuggestCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::string prefix;
  std::size_t limit = 10;
  std::string format = "text";  ///< Or "json".
};

/// Returns one "text<TAB>kind<TAB>articles" row for each suggestion; titles are neutralised (see to_glyphs).
std::string render_suggestions(const std::vector<Suggestion>& suggestions);

}  // namespace fsearch
