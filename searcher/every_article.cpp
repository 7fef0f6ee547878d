#include "searcher/every_article.hpp"

#include <optional>
#include <utility>

namespace fsearch {
namespace {

constexpr std::size_t read_at_once = 100;

SearchRequest page_of(const SearchRequest& asked) {
  SearchRequest search = asked;
  search.match = asked.match.value_or(MatchMode::all);
  search.sort = SortOrder::date;
  search.limit = read_at_once;
  search.offset = 0;
  search.passages = 0;
  search.partial = false;
  search.collapse = false;
  search.facets.clear();
  search.histogram.reset();
  if (search.query.empty() && search.since.empty() && search.until.empty()) search.since = "0001";  // All with a date.
  return search;
}

}  // namespace

SearchResult every_article(Searcher& searcher, const SearchRequest& asked,
                           const std::function<bool(const std::string& id)>& visit) {
  std::optional<SearchResult> first;
  SearchRequest search = page_of(asked);
  for (bool more = true; more; search.offset += read_at_once) {
    SearchResult page = searcher.search(search);
    const std::vector<Hit> hits = std::exchange(page.hits, {});
    if (!first) first = std::move(page);
    for (const Hit& hit : hits)
      if (!visit(hit.article.id)) return std::move(*first);
    more = hits.size() == read_at_once;
  }
  return std::move(*first);
}

}  // namespace fsearch
