/// What an index offers for the beginning of a word. All throw Error where the index cannot be read.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Returns the values of a field ("source", "section") that begin with `typed`, the most frequent first; case and
/// accents do not count.
std::vector<std::string> field_values(const std::string& database, const std::string& field, const std::string& typed);

/// Returns names of people, organisations and places that begin with `typed`, those of each type by frequency.
std::vector<std::string> entity_names(const std::string& database, const std::string& typed);

/// Returns words of a query: completions of `typed`; behind personne:, org: and lieu: names of that type, in quotes
/// where they have several words.
std::vector<std::string> query_words(const std::string& database, const std::string& typed);

}  // namespace fsearch
