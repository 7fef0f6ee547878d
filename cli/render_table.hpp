/// Answers as tables: CSV for spreadsheets, TREC runs for evaluation tools.
#pragma once
#include <string>

#include "searcher/search.hpp"

namespace fsearch {

/// Returns a header and one row an article: rank,id,title,source,date,score,url. Quoted as RFC 4180 says (a
/// field with a comma, quote or line end is put in quotes, its quotes doubled); rows end with "\n".
std::string render_csv(const SearchResult& result);

/// Returns the answer as a TREC run for topic 1; see trec_lines().
std::string render_trec(const SearchResult& result);

}  // namespace fsearch
