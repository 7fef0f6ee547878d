/// What `fsearch extract` prints of an article: the article as JSON, and how it was read.
#pragma once
#include <string>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns article_json() with "encoding" and "reader", and, where `with_dropped`, what was left out,
/// "dropped":[{"why":"furniture","text":"Partagez"}], and the lines of the text that count for less (asides.hpp),
/// "asides":[{"why":"link","text":"La crue épargne le pont"}]. The reader of JSON lines takes the first three as
/// they are, so that what it reads is printed the same.
std::string extraction_json(const Extraction& extraction, bool with_dropped);

}  // namespace fsearch
