/// An answer made by hand for the renderers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"

namespace fsearch::test {

/// One article of "Le Monde" of 15 March 2025 with two passages, highlights in its title and passages; one
/// facet; 12 articles in 3.14 ms.
SearchResult sample_answer();

/// Returns the spans of each of `words` in `text`, in their order. Requires: they are there, in this order.
std::vector<Span> spans_of(std::string_view text, const std::vector<std::string>& words);

}  // namespace fsearch::test
