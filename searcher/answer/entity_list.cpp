#include "searcher/answer/entity_list.hpp"

#include <algorithm>

#include "searcher/find/match_count.hpp"
#include "searcher/index/entity_counts.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

void sort_marks(std::vector<MarkedEntity>& marks) {
  std::sort(marks.begin(), marks.end(),
            [](const MarkedEntity& a, const MarkedEntity& b) { return a.span.begin < b.span.begin; });
}

std::vector<MarkedEntity> marks_within(const std::vector<StoredEntity>& entities, Span range) {
  std::vector<MarkedEntity> marks;
  for (const StoredEntity& entity : entities)
    for (const Span span : entity.in_text)
      if (span.begin >= range.begin && span.end <= range.end)
        marks.push_back({{span.begin - range.begin, span.end - range.begin}, entity.type});
  sort_marks(marks);
  return marks;
}

std::vector<MarkedEntity> marks_in_title(const std::vector<StoredEntity>& entities) {
  std::vector<MarkedEntity> marks;
  for (const StoredEntity& entity : entities)
    for (const Span span : entity.in_title) marks.push_back({span, entity.type});
  sort_marks(marks);
  return marks;
}

}  // namespace

std::vector<EntityCount> list_entities(IndexReader& reader, const EntityRequest& request) {
  return count_entities(reader).most_frequent(request.type, request.limit, reader);
}

std::vector<EntityCount> list_entities(const PlannedSearch& search, MatchMode match, const EntityRequest& request) {
  const MatchCount found = count_matches(search, match == MatchMode::all ? Demand::all : Demand::some, {"entity"});
  return found.entities.most_frequent(request.type, request.limit, search.reader);
}

std::vector<ArticleEntity> list_entities_of(IndexReader& reader, const std::string& id) {
  const std::string term = schema::id_term(id);
  const auto place = reader.database().postlist_begin(term);
  if (place == reader.database().postlist_end(term)) return {};
  std::vector<ArticleEntity> entities;
  if (auto stored = ArticleDecoder().decode(reader.database().get_document(*place).get_data()))
    for (StoredEntity& entity : stored->entities) {
      std::string key = reader.entities().meant_by(entity);
      entities.push_back(
          {std::move(key), std::move(entity.name), entity.type, std::move(entity.in_title), std::move(entity.in_text)});
    }
  return entities;
}

void name_entities(const StoredArticle& article, const SearchRequest& request, EntityIndex& known, Hit& hit) {
  hit.entities = known.names_of(article.entities);
  if (!request.mark_entities) return;
  hit.title_entities = marks_in_title(article.entities);
  for (PassageHit& passage : hit.passages) passage.entities = marks_within(article.entities, passage.span);
}

}  // namespace fsearch
