/// What `fsearch extract` prints of an article: the article as JSON, and how it was read.
#pragma once
#include <string>

#include "indexer/extraction.hpp"

namespace fsearch {

/// Returns article_json() with "encoding" and "reader", and, where `with_dropped`, what was left out:
/// "dropped":[{"why":"furniture","text":"Partagez"}]. The reader of JSON lines passes over all three.
std::string extraction_json(const Extraction& extraction, bool with_dropped);

}  // namespace fsearch
