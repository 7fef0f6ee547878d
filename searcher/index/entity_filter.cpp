#include "searcher/index/entity_filter.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "fsearch/entities.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 5> articles{"le ", "la ", "les ", "l ", "the "};
constexpr std::size_t most_expansions = 200;
constexpr std::size_t most_names = 20'000;  ///< Remembered.
constexpr double name_weight = 1;  ///< More than a capital in the query gives, for its stem counts here as well.

/// The key, and the keys of what else may be meant by it.
class Meanings {
 public:
  Meanings(std::string_view name, const AcronymKeys& acronyms) {
    const std::string key = entity_key_of(name);
    if (key.empty()) return;
    add(key);
    for (const std::string_view article : articles)
      add(key.starts_with(article) ? key.substr(article.size()) : std::string(article) + key);
    for (const EntityType type : {EntityType::organisation, EntityType::place})
      add(entity_key_of(usual_entity_name(type, name)));
    for (const std::string& other : acronyms.of(key)) add(other);
  }
  const std::set<std::string>& keys() const { return keys_; }

 private:
  void add(std::string key) {
    if (!key.empty()) keys_.insert(std::move(key));
  }

  std::set<std::string> keys_;
};

/// The terms that start with what was typed before a star.
std::vector<std::string> started_terms(std::string_view text, std::optional<EntityType> type,
                                       const Xapian::Database& database) {
  std::vector<std::string> terms;
  const std::string start = std::string(schema::prefix::entity) + entity_key_of(text);
  for (auto term = database.allterms_begin(start);
       term != database.allterms_end(start) && terms.size() < most_expansions; ++term)
    if (const auto entity = schema::read_entity_term(*term); entity && (!type || entity->type == *type))
      terms.push_back(*term);
  return terms;
}

void add_terms(const std::string& key, std::optional<EntityType> type, EntityIndex& entities,
               std::vector<std::string>& terms) {
  for (const auto& [entity, count] : entities.called(key)) {
    if (type && entity.type != *type) continue;
    terms.push_back(schema::entity_term(entity.type, entity.key));
    if (entity.type != EntityType::person) continue;
    for (const std::string& name : entities.short_names(entity.key))
      terms.push_back(schema::entity_term(EntityType::person, name));
  }
}

void add_terms_of_name(std::string_view name, std::optional<EntityType> type, IndexReader& reader,
                       std::vector<std::string>& terms) {
  const Meanings meanings(name, reader.acronym_keys());
  for (const std::string& key : meanings.keys()) add_terms(key, type, reader.entities(), terms);
}

std::vector<std::string> each_once(std::vector<std::string> terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace

std::optional<EntityType> entity_type_of(Field field) {
  if (field == Field::person) return EntityType::person;
  if (field == Field::place) return EntityType::place;
  if (field == Field::organisation) return EntityType::organisation;
  return std::nullopt;
}

std::vector<std::string> entity_terms(const Query& leaf, IndexReader& reader) {
  EntityIndex& entities = reader.entities();
  const auto type = entity_type_of(leaf.field);
  std::vector<std::string> terms;
  if (leaf.kind == Query::Kind::pattern) {
    terms = started_terms(leaf.text.substr(0, leaf.text.size() - 1), type, entities.database());
  } else {
    std::vector<std::string> names{leaf.text};
    for (const Equivalent& other : leaf.added) names.push_back(other.text);
    for (const std::string& name : names) add_terms_of_name(name, type, reader, terms);
  }
  return each_once(std::move(terms));
}

const std::vector<std::string>& terms_of_name(const std::string& name, std::optional<EntityType> type,
                                              IndexReader& reader) {
  auto& known = reader.terms_of_names();
  if (known.size() >= most_names) known.clear();
  const auto [place, is_new] = known.try_emplace({name, type ? static_cast<int>(*type) : -1});
  if (!is_new) return place->second;
  std::vector<std::string> terms;
  add_terms_of_name(name, type, reader, terms);
  return place->second = each_once(std::move(terms));
}

std::uint32_t articles_with(const std::vector<std::string>& terms, const IndexReader& reader) {
  std::uint32_t sum = 0;
  for (const std::string& term : terms) sum += reader.document_frequency(term);
  return sum;
}

std::vector<std::string> words_of_name(const schema::EntityTerm& entity) {
  const std::string& key = entity.key;
  std::vector<std::string> words;
  for (std::size_t begin = entity.type == EntityType::person ? key.rfind(' ') + 1 : 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    words.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

Xapian::Query entity_query(const Query& leaf, IndexReader& reader) {
  const std::vector<std::string> terms = entity_terms(leaf, reader);
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::Query named_query(const QueryEntity& name, const EntityIndex& entities) {
  std::vector<std::string> terms;
  for (const std::string& key : name.keys)
    for (const auto& [entity, count] : entities.called(key))
      if (!name.type || *name.type == entity.type) terms.push_back(schema::entity_term(entity.type, entity.key));
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

std::vector<WeightedTerm> name_terms(const QueryNames& names) {
  std::vector<WeightedTerm> terms;
  for (const QueryEntity& entity : names.entities)
    if (!entity.lowercase_word.empty())
      terms.push_back(
          {std::string(schema::prefix::name) + entity.lowercase_word, name_weight * entity.name_probability});
  return terms;
}

Xapian::Query prefer_asked(const Xapian::Query& query, const std::vector<AskedEntity>& asked) {
  std::set<std::string> names;
  for (const AskedEntity& filter : asked)
    for (const schema::EntityTerm& entity : filter.meant)
      for (const std::string& word : words_of_name(entity)) names.insert(std::string(schema::prefix::name) + word);
  if (names.empty()) return query;
  return {Xapian::Query::OP_AND_MAYBE, Xapian::Query(0.0, query),
          Xapian::Query(Xapian::Query::OP_OR, names.begin(), names.end())};
}

Xapian::Query prefer_names(const Xapian::Query& query, const QueryNames& names) {
  std::vector<Xapian::Query> wanted;
  for (const WeightedTerm& name : name_terms(names)) wanted.emplace_back(name.factor, Xapian::Query(name.term));
  if (wanted.empty()) return query;
  return {Xapian::Query::OP_AND_MAYBE, query, Xapian::Query(Xapian::Query::OP_OR, wanted.begin(), wanted.end())};
}

}  // namespace fsearch
