/// Stories as JSON. Not installed: see searcher/stories.hpp.
#pragma once
#include <string>

#include "searcher/stories.hpp"

namespace fsearch {

/// Returns {"articles": 460, "read": 460, "warnings", "warning_codes", "stories": [{"headline", "first": "2025-03-03",
/// "last", "sources": 3, "names", "articles": [{"id", "title", "source", "date", "url"}]}]}.
std::string to_json(const StoryList& list);

}  // namespace fsearch
