/// What a request asks for beside its query, as parts of a query.
#pragma once
#include <string>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the request's day, "YYYY-MM-DD": its own, else the real one.
std::string today_of(const SearchRequest& request);

/// Returns the filters of a request: source, section, id, dates. What cannot be understood is a warning.
std::vector<Query> request_filters(const SearchRequest& request, std::vector<Warning>& warnings);

/// Returns `query` with `filters` required.
Query with_filters(Query query, std::vector<Query> filters);

/// Returns the fields to count: the facets and the histogram's, which comes last.
std::vector<std::string> counted_fields(const SearchRequest& request);

/// Cuts each facet to the most frequent values asked for, and puts years and months in the order of time. Where the
/// query is the name of a section, that one comes first, and sections before the other facets.
void arrange_facets(const SearchRequest& request, std::vector<Facet>& facets);

/// Moves the last of the facets to the histogram, in the order of time.
void take_histogram(SearchResult& result);

}  // namespace fsearch
