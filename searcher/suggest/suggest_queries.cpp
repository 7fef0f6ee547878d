#include "searcher/suggest/suggest_queries.hpp"

#include "searcher/query/query_pattern.hpp"

namespace fsearch {
namespace {

/// Returns the query with the words of its phrases side by side.
Query without_quotes(Query query) {
  const bool quoted = query.kind == Query::Kind::phrase && query.field == Field::text &&
                      query.occur != Occur::must_not && !has_pattern(query.text);
  if (quoted) query.kind = Query::Kind::word, query.distance = 0;
  for (Query& child : query.children) child = without_quotes(std::move(child));
  return query;
}

/// Of so many times more than an offer would find, none is worth a look.
constexpr std::size_t far_more = 10;

void offer(const char* kind, const Query& query, std::size_t found,
           const std::function<std::size_t(const Query&)>& count, std::vector<Offer>& offers) {
  const std::size_t total = count(query);
  if (total > 0 && total * far_more >= found) offers.push_back({kind, to_string(query), total});
}

}  // namespace

std::vector<Offer> suggest_queries(const Query& query, std::size_t found, const std::vector<Query>& respelt,
                                   const std::function<std::size_t(const Query&)>& count) {
  std::vector<Offer> offers;
  for (const Query& other : respelt) offer("spelling", other, found, count, offers);
  if (found > 0) return offers;
  if (const Query loose = without_quotes(query); !(loose == query)) offer("unquoted", loose, found, count, offers);
  return offers;
}

}  // namespace fsearch
