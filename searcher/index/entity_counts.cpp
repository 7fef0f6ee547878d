#include "searcher/index/entity_counts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "searcher/index/entity_filter.hpp"
#include "searcher/query/query_fields.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_in_facet = 50;
constexpr std::size_t least_names = 200;  ///< Looked at: behind them, no sum of several comes among the first 50.
constexpr std::size_t names_for_one = 4;  ///< Of more that are asked for.

/// A surname alone, or with a particle: "altman", "le pen".
bool may_be_short(const schema::EntityTerm& entity) {
  constexpr std::array<std::string_view, 9> particles{"le", "la", "de", "du", "d", "von", "van", "ben", "al"};
  if (entity.type != EntityType::person) return false;
  const auto space = entity.key.find(' ');
  if (space == std::string::npos) return true;
  return std::find(particles.begin(), particles.end(), std::string_view(entity.key).substr(0, space)) !=
         particles.end();
}

std::vector<std::uint32_t> counts_of(const std::vector<std::uint32_t>& numbers, std::size_t size) {
  std::vector<std::uint32_t> counts(size);
  for (const std::uint32_t number : numbers)
    if (number < size) ++counts[number];
  return counts;
}

}  // namespace

/// A name and the terms by which a filter on it finds articles.
struct EntityCounts::Name {
  schema::EntityTerm entity;
  std::uint32_t alone = 0;  ///< Articles of its most frequent term.
  bool is_short = false;
  std::size_t articles = 0;
  std::vector<std::string> terms = {};

  bool has(const Name& other) const {
    return std::binary_search(terms.begin(), terms.end(), schema::entity_term(other.entity.type, other.entity.key));
  }
};

EntityCounts::Part& EntityCounts::part_of(const std::shared_ptr<const NumberedEntities>& table) {
  for (Part& part : parts_)
    if (part.table == table) return part;
  return parts_.emplace_back(Part{table, {}});
}

void EntityCounts::add(const std::shared_ptr<const NumberedEntities>& table, std::string_view column) {
  std::vector<std::uint32_t>& numbers = part_of(table).numbers;
  read_entities(column, [&](std::uint32_t number) { numbers.push_back(number); });
  numbers.push_back(end_of_article);
}

void EntityCounts::add(const std::vector<std::string>& terms) {
  if (!told_) told_ = std::make_shared<NumberedEntities>();
  std::vector<std::uint32_t>& numbers = part_of(told_).numbers;
  for (const std::string& term : terms) numbers.push_back(told_->number_of(term));
  numbers.push_back(end_of_article);
}

void EntityCounts::add(EntityCounts&& others) {
  if (parts_.empty()) {
    *this = std::move(others);
    return;
  }
  for (Part& part : others.parts_) {
    std::vector<std::uint32_t>& numbers = part_of(part.table).numbers;
    numbers.insert(numbers.end(), part.numbers.begin(), part.numbers.end());
  }
}

/// Returns the entities of a type, each once, with the articles of all parts: of several indexes none may know how many
/// they are.
std::vector<EntityCounts::Counted> EntityCounts::entities_counted(std::optional<EntityType> type) const {
  std::vector<Counted> all;
  std::unordered_map<std::string_view, std::size_t> places;  // In `all`, where there are several parts.
  for (const Part& part : parts_) {
    const std::vector<std::uint32_t> counts = counts_of(part.numbers, part.table->size());
    for (std::uint32_t number = 0; number < counts.size(); ++number) {
      if (counts[number] == 0 || (type && part.table->type(number) != *type)) continue;
      const bool is_known = parts_.size() > 1 && !places.try_emplace(part.table->term(number), all.size()).second;
      if (is_known)
        all[places[part.table->term(number)]].articles += counts[number];
      else
        all.push_back({part.table.get(), number, counts[number]});
    }
  }
  return all;
}

/// Returns the names that most articles have, each once, short ones behind.
std::vector<EntityCounts::Name> EntityCounts::names_counted(std::optional<EntityType> type, std::size_t most) const {
  std::vector<Counted> counted = entities_counted(type);
  const auto end = counted.begin() + static_cast<std::ptrdiff_t>(std::min(most, counted.size()));
  std::partial_sort(counted.begin(), end, counted.end(), [](const Counted& a, const Counted& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.term() < b.term();
  });
  std::unordered_map<std::string, Name> names;
  for (auto one = counted.begin(); one != end; ++one)
    if (auto entity = schema::read_entity_term(one->term())) {
      Name& name = names[entity->key];
      if (name.alone >= one->articles) continue;
      name.alone = one->articles;
      name.is_short = may_be_short(*entity);
      name.entity = std::move(*entity);
    }
  std::vector<Name> sorted;
  sorted.reserve(names.size());
  for (auto& [key, name] : names) sorted.push_back(std::move(name));
  std::sort(sorted.begin(), sorted.end(), [](const Name& a, const Name& b) {
    return std::tie(a.is_short, b.alone, a.entity.key) < std::tie(b.is_short, a.alone, b.entity.key);
  });
  return sorted;
}

/// Counts the articles of each name, once.
void EntityCounts::count(std::vector<Name>& names) const {
  for (const Part& part : parts_) {
    std::vector<std::uint32_t> places(part.table->size());  // By number: 1 + its place in `wanted`.
    std::vector<std::vector<std::uint32_t>> wanted;
    for (std::uint32_t i = 0; i < names.size(); ++i)
      for (const std::string& term : names[i].terms)
        if (const auto number = part.table->find(term)) {
          if (places[*number] == 0) {
            wanted.emplace_back();
            places[*number] = static_cast<std::uint32_t>(wanted.size());
          }
          wanted[places[*number] - 1].push_back(i);
        }
    std::vector<std::size_t> last(names.size(), SIZE_MAX);
    std::size_t article = 0;
    for (const std::uint32_t number : part.numbers) {
      if (number == end_of_article) ++article;
      if (number >= places.size() || places[number] == 0) continue;
      for (const std::uint32_t name : wanted[places[number] - 1])
        if (std::exchange(last[name], article) != article) ++names[name].articles;
    }
  }
}

/// Returns those that no other stands for.
std::vector<EntityCounts::Name> EntityCounts::known_apart(std::vector<Name> names, std::optional<EntityType> type,
                                                          IndexReader& reader) const {
  std::vector<Name> apart;
  std::set<std::string> keys;
  for (Name& name : names) {
    if (name.is_short)
      if (const auto full = reader.entities().full_name(name.entity.key)) name.entity.key = *full;
    if (!keys.insert(name.entity.key).second) continue;
    name.terms = terms_of_name(name.entity.key, type, reader);
    const bool is_known = std::any_of(apart.begin(), apart.end(), [&](const Name& other) {
      return name.has(other) || (other.entity.type == name.entity.type && other.has(name));
    });
    if (!is_known) apart.push_back(std::move(name));
  }
  return apart;
}

std::vector<EntityCount> EntityCounts::most_frequent(std::optional<EntityType> type, std::size_t limit,
                                                     IndexReader& reader) const {
  std::vector<Name> names =
      known_apart(names_counted(type, std::max(least_names, names_for_one * limit)), type, reader);
  count(names);
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
    return std::tie(b.articles, a.entity.key) < std::tie(a.articles, b.entity.key);
  });
  std::vector<EntityCount> counts;
  for (std::size_t i = 0; i < std::min(limit, names.size()); ++i) {
    EntityCount& count = counts.emplace_back();
    count.name = reader.entities().written(names[i].entity);
    count.id = std::move(names[i].entity.key);
    count.type = names[i].entity.type;
    count.articles = static_cast<std::size_t>(std::lround(static_cast<double>(names[i].articles) * times_));
  }
  return counts;
}

namespace {

/// Of an index that another machine serves only the terms are near: as if each article named one entity.
EntityCounts count_terms(const Xapian::Database& database) {
  EntityCounts counts;
  const std::string prefix(schema::prefix::entity);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    for (Xapian::doccount i = 0; i < term.get_termfreq(); ++i) counts.add({*term});
  return counts;
}

}  // namespace

EntityCounts count_entities(IndexReader& reader) {
  if (reader.remote()) return count_terms(reader.database());
  EntityCounts counts;
  for (std::size_t source = 0; source < reader.sources(); ++source) {
    const Xapian::Database& database = reader.database_of(source);
    const auto end = database.valuestream_end(schema::slot::entities);
    for (auto column = database.valuestream_begin(schema::slot::entities); column != end; ++column)
      counts.add(reader.entity_table(source), *column);
  }
  return counts;
}

EntityCounts count_entities(IndexReader& reader, const std::vector<Xapian::docid>& documents) {
  EntityCounts counts;
  for (std::size_t source = 0; source < reader.sources(); ++source) {
    const Xapian::Database& database = reader.database_of(source);
    const auto end = database.valuestream_end(schema::slot::entities);
    auto column = database.valuestream_begin(schema::slot::entities);
    for (const Xapian::docid document : documents) {
      if (reader.source_of(document) != source) continue;
      const Xapian::docid there = reader.document_in_source(document);
      if (column != end) column.skip_to(there);
      if (column == end) break;
      if (column.get_docid() == there) counts.add(reader.entity_table(source), *column);
    }
  }
  return counts;
}

bool is_entity_facet(const std::string& field) {
  const auto named = field_named(field);
  return named && is_entity_field(*named);
}

Facet entity_facet(const std::string& field, const EntityCounts& counts, IndexReader& reader) {
  Facet facet{field, {}};
  for (const EntityCount& count : counts.most_frequent(entity_type_of(*field_named(field)), most_in_facet, reader))
    facet.counts.emplace_back(count.name, count.articles);
  return facet;
}

}  // namespace fsearch
