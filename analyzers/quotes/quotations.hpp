/// The stretches of a text between quotation marks. Private to analyzers/quotes.
#pragma once
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"

namespace fsearch {

struct Quotation {
  Span inside;   ///< Without the marks, nor the spaces within them.
  Span outside;  ///< With the marks.
};

/// Returns them in their order: « », “ ” and " ", within one line; of nested ones the outermost.
std::vector<Quotation> find_quotations(std::string_view text);

}  // namespace fsearch
