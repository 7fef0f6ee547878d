#include "searcher/index/entity_sample.hpp"

#include <algorithm>

#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr Xapian::doccount sampled = 250;

/// Whether several people of the article have this surname, so that it has no term: see docs/schema.md.
bool is_disputed(const std::string& surname, const std::vector<schema::EntityTerm>& entities) {
  const std::string end = " " + surname;
  return std::count_if(entities.begin(), entities.end(), [&](const schema::EntityTerm& other) {
           return other.type == EntityType::person && other.key.ends_with(end);
         }) > 1;
}

}  // namespace

std::vector<std::string> terms_of_entities(const StoredArticle& article) {
  std::vector<std::string> terms;
  std::vector<schema::EntityTerm> entities;
  for (const StoredEntity& entity : article.entities) entities.push_back({entity.type, entity_key_of(entity.name)});
  for (const schema::EntityTerm& entity : entities)
    if (!entity.key.empty() && !(entity.type == EntityType::person && is_disputed(entity.key, entities)))
      terms.push_back(schema::entity_term(entity.type, entity.key));
  return terms;
}

EntitySample sample_entities(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::slot::article, false);
  const Xapian::MSet found = enquire.get_mset(0, sampled, database.get_doccount());
  found.fetch();
  EntitySample sample;
  ArticleDecoder decoder;
  for (auto it = found.begin(); it != found.end(); ++it)
    if (const auto article = decoder.decode(it.get_document().get_data()))
      sample.counts.add(terms_of_entities(*article));
  sample.exact = found.size() < sampled || found.get_matches_estimated() <= sampled;
  if (!sample.exact) sample.counts.weigh(static_cast<double>(found.get_matches_estimated()) / found.size());
  return sample;
}

}  // namespace fsearch
