#include "searcher/index/entity_counts.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "searcher/index/entity_filter.hpp"
#include "searcher/query/query_fields.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_in_facet = 50;

/// Counts of one key, by type.
using ByType = std::array<std::size_t, 4>;

/// A surname alone, or with a particle: "altman", "le pen". Asking for all names would take seconds.
bool may_be_short(const schema::EntityTerm& entity) {
  constexpr std::array<std::string_view, 9> particles{"le", "la", "de", "du", "d", "von", "van", "ben", "al"};
  if (entity.type != EntityType::person) return false;
  const auto space = entity.key.find(' ');
  if (space == std::string::npos) return true;
  return std::find(particles.begin(), particles.end(), std::string_view(entity.key).substr(0, space)) !=
         particles.end();
}

EntityCount count_of(const std::string& key, const ByType& articles) {
  EntityCount count;
  count.id = key;
  const auto most = std::max_element(articles.begin(), articles.end());
  count.type = static_cast<EntityType>(most - articles.begin());
  for (const std::size_t n : articles) count.articles += n;
  return count;
}

}  // namespace

void EntityCounts::add(const std::string& term, std::size_t articles) { by_term_[term] += articles; }

void EntityCounts::add(const EntityCounts& others, double times) {
  for (const auto& [term, articles] : others.by_term_)
    by_term_[term] += static_cast<std::size_t>(std::lround(static_cast<double>(articles) * times));
}

std::vector<EntityCount> EntityCounts::most_frequent(std::optional<EntityType> type, std::size_t limit,
                                                     EntityIndex& entities) const {
  std::unordered_map<std::string, ByType> by_key;
  for (const auto& [term, articles] : by_term_) {
    const auto entity = schema::read_entity_term(term);
    if (!entity || (type && entity->type != *type)) continue;
    const auto full = may_be_short(*entity) ? entities.full_name(entity->key) : std::nullopt;
    by_key[full ? *full : entity->key][static_cast<std::size_t>(entity->type)] += articles;
  }
  std::vector<EntityCount> counts;
  counts.reserve(by_key.size());
  for (const auto& [key, articles] : by_key) counts.push_back(count_of(key, articles));
  const auto shown = counts.begin() + static_cast<std::ptrdiff_t>(std::min(limit, counts.size()));
  std::partial_sort(counts.begin(), shown, counts.end(), [](const EntityCount& a, const EntityCount& b) {
    return std::tie(b.articles, a.id) < std::tie(a.articles, b.id);
  });
  counts.erase(shown, counts.end());
  for (EntityCount& count : counts) count.name = entities.written({count.type, count.id});
  return counts;
}

void EntitySpy::operator()(const Xapian::Document& document, double) {
  auto term = document.termlist_begin();
  const std::string prefix(schema::prefix::entity);
  for (term.skip_to(prefix); term != document.termlist_end() && (*term).starts_with(prefix); ++term)
    counts_.add(*term, 1);
}

EntityCounts count_entities(const EntityIndex& entities) {
  EntityCounts counts;
  const std::string prefix(schema::prefix::entity);
  const auto end = entities.database().allterms_end(prefix);
  for (auto term = entities.database().allterms_begin(prefix); term != end; ++term)
    counts.add(*term, term.get_termfreq());
  return counts;
}

bool is_entity_facet(const std::string& field) {
  const auto named = field_named(field);
  return named && is_entity_field(*named);
}

Facet entity_facet(const std::string& field, const EntityCounts& counts, EntityIndex& entities) {
  Facet facet{field, {}};
  for (const EntityCount& count : counts.most_frequent(entity_type_of(*field_named(field)), most_in_facet, entities))
    facet.counts.emplace_back(count.name, count.articles);
  return facet;
}

}  // namespace fsearch
