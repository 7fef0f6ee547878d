#include "searcher/answer/marked_article.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace fsearch {

std::string article_of_passage(const std::string& id) {
  const std::size_t sign = id.rfind('#');
  const bool numbered = sign != std::string::npos && sign + 1 < id.size() &&
                        id.find_first_not_of("0123456789", sign + 1) == std::string::npos;
  return numbered ? id.substr(0, sign) : "";
}

SearchRequest request_of_marks(const std::string& id, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.id = id;
  request.limit = 1;
  request.passages = std::numeric_limits<std::size_t>::max();
  return request;
}

MarkedArticle mark_article(Article article, std::string indexed, SearchResult result) {
  MarkedArticle marked{
      std::move(article), std::move(indexed), std::move(result.query), std::move(result.warnings), {}, {}, {}};
  if (result.hits.empty()) return marked;
  marked.in_title = std::move(result.hits.front().title_highlights);
  for (PassageHit& passage : result.hits.front().passages) {
    if (passage.highlights.empty()) continue;
    for (const Span& mark : passage.highlights)
      marked.in_text.push_back({passage.span.begin + mark.begin, passage.span.begin + mark.end});
    marked.passages.push_back(std::move(passage));
  }
  std::sort(marked.in_text.begin(), marked.in_text.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return marked;
}

}  // namespace fsearch
