/// Tells whether two articles say the same, by a short sum of all they say.
#pragma once
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Returns 32 hexadecimal digits that two articles share only where all their fields, id included, are equal.
std::string article_checksum(const Article& article);

}  // namespace fsearch
