/// Makes the sketch of an article (schema/article_sketch.hpp).
#pragma once
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Returns the sketch of the article's text; of title and text where the text is short, and "" where both have less
/// than eight words. Case, punctuation and kinds of apostrophe do not count.
///
/// Source: one hash for each shingle, of which the highest bits choose its bin (Li, Owen, Zhang, "One permutation
/// hashing", NIPS 2012); an empty bin takes the next one's hash (Shrivastava, Li, "Densifying one permutation
/// hashing via rotation for fast near neighbor search", ICML 2014).
std::string sketch_article(const Article& article);

}  // namespace fsearch
