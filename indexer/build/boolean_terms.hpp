/// The terms that tell what an article is and where it comes from, which weigh nothing.
#pragma once
#include <string>

#include "fsearch/article.hpp"
#include "indexer/build/index_document.hpp"

namespace fsearch {

/// Adds those of docs/schema.md, but for entities and the origin.
void add_boolean_terms(const Article& article, const std::string& checksum, WeightedTerms& to);

}  // namespace fsearch
