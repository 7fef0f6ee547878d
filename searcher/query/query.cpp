#include "searcher/query/query.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/query_pattern.hpp"

namespace fsearch {

bool operator==(const Query& left, const Query& right) {
  return left.kind == right.kind && left.occur == right.occur && left.field == right.field && left.text == right.text &&
         left.dates == right.dates && left.distance == right.distance && left.ordered == right.ordered &&
         left.least == right.least && left.boost == right.boost && left.children == right.children;
}

bool is_empty(const Query& query) {
  bool empty = true;
  for_each_positive_leaf(query, [&](const Query&) { empty = false; });
  return empty;
}

bool is_date_field(Field field) { return field == Field::date || field == Field::indexed; }

bool is_entity_field(Field field) {
  return field == Field::entity || field == Field::person || field == Field::place || field == Field::organisation;
}

bool is_filter(const Query& query) {
  if (query.field != Field::text) return query.field != Field::title;
  return !query.children.empty() && std::all_of(query.children.begin(), query.children.end(), is_filter);
}

void for_each_positive_leaf(const Query& query, const std::function<void(const Query&)>& visit) {
  if (query.occur == Occur::must_not || query.kind == Query::Kind::nothing) return;
  if (query.is_leaf()) visit(query);
  for (const Query& child : query.children) for_each_positive_leaf(child, visit);
}

Query map_words(Query query, const std::function<std::string(const Query&)>& correct) {
  if (query.occur == Occur::must_not) return query;
  const bool words = (query.kind == Query::Kind::word && query.distance == 0) ||
                     (query.kind == Query::Kind::phrase && !has_pattern(query.text));
  if (words && !is_filter(query))
    if (std::string text = correct(query); !text.empty()) query.text = std::move(text);
  for (Query& child : query.children) child = map_words(std::move(child), correct);
  return query;
}

}  // namespace fsearch
