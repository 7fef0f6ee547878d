/// What the JSON of those calls asks for that only this library has; searches are read by json/.
///
/// NULL asks for nothing in particular. All throw Error (usage), which names the key and what is expected.
#pragma once
#include <string>
#include <vector>

#include "fsearch/index_articles.hpp"
#include "fsearch/search.hpp"

namespace fsearch::c {

SearchRequest search_request(const char* json);

/// {"type": "org", "query": "Sam Altman", "limit": 20}
EntityRequest entity_request(const char* json);

/// {"rebuild": true, "jobs": 2, "entities": false, "timezone": "UTC", "ids": true}
IndexOptions index_options(const char* path, const char* json);

/// ["a1", "a2"]
std::vector<std::string> id_list(const char* json);

}  // namespace fsearch::c
