/// Answers as tables: CSV for spreadsheets, TREC runs for evaluation tools.
#pragma once
#include <string>

#include "fsearch/search.hpp"

namespace fsearch {

struct TableStyle {
  char separator = ',';
  bool bom = false;  ///< Begin with a byte order mark, by which spreadsheets know UTF-8.
};

/// Returns a header and one row an article: rank,id,title,source,date,score,url,author,section,snippet; then,
/// where they were counted, an empty line and facet,value,articles rows. Quoted as RFC 4180 says (a field
/// with a separator, quote or line end is put in quotes, its quotes doubled); rows end with "\n". A text that
/// begins as a formula (= + - @) gets an apostrophe before it; control characters become visible signs.
std::string render_csv(const SearchResult& result, const TableStyle& style = {});

/// Returns the answer as a TREC run for topic 1; see trec_lines().
std::string render_trec(const SearchResult& result);

}  // namespace fsearch
