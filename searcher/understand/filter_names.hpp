/// The values that filters give (personne:macron, auteur:Ana Dupré), read in the light of what the indexes know.
/// Private to searcher/.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/warning.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the query with the words after a filter made part of its name, where together they are one that more
/// articles give than the first word alone, or an author, a source or a section that some article has: the quotes of
/// personne:elon musk seem forgotten. Requires: runs of words not yet merged.
Query join_filter_names(Query query, IndexReader& reader);

/// Returns the query with the names of its filters spelt as the indexes spell them, where they know none so written.
Query correct_filter_names(Query query, Analyzer& analyzer, IndexReader& reader);

/// Returns, for a reader, what no article has of what the filters ask for, and as what it is named instead.
std::vector<Warning> unknown_filter_names(const Query& query, IndexReader& reader);

/// Returns a query for the articles of an address that was typed, or pasted, alone; nothing where there are none.
std::optional<Query> address_asked(std::string_view typed, IndexReader& reader);

}  // namespace fsearch
