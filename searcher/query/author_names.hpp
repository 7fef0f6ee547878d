/// The people of a byline, for facets and references.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// Returns the names in `byline`, each once, without "Par" before them and what stands in parentheses. They
/// are apart at commas, semicolons, slashes, ampersands, "et" and "and": "Par Jeanne Roy (Rome,
/// correspondante) et Ali Ben" is Jeanne Roy and Ali Ben. "Martin, Jeanne" is one person. A byline without a
/// name is its own.
std::vector<std::string> author_names(std::string_view byline);

}  // namespace fsearch
