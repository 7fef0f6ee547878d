#include "searcher/index/entity_index.hpp"

#include <algorithm>

#include "store/entities/entity_key.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

/// Of the articles with a full name, the share that makes a surname alone mean one person.
constexpr double owning_share = 0.75;
constexpr std::size_t most_called = 500;
constexpr int articles_asked = 5;
constexpr std::size_t most_keys = 200'000;  ///< Remembered.

/// What entities called `key` start with in the index: by its last word, a surname, and by the whole.
std::vector<std::string> starts_of(std::string_view key) {
  const std::string_view last = key.substr(key.rfind(' ') + 1);
  std::vector<std::string> starts{schema::entity_terms_of(last)};
  if (last.size() < key.size()) starts.push_back(schema::entity_terms_of(key));
  return starts;
}

}  // namespace

bool EntityIndex::any() const {
  const std::string prefix(schema::prefix::entity);
  return database_.allterms_begin(prefix) != database_.allterms_end(prefix);
}

std::vector<KnownEntity> EntityIndex::called(std::string_view key) const {
  std::vector<KnownEntity> found;
  if (key.empty()) return found;
  for (const std::string& start : starts_of(key)) {
    const auto end = database_.allterms_end(start);
    for (auto term = database_.allterms_begin(start); term != end && found.size() < most_called; ++term) {
      auto entity = schema::read_entity_term(*term);
      if (entity && (entity->type == EntityType::person ? is_called(entity->key, key) : entity->key == key))
        found.push_back({std::move(*entity), term.get_termfreq()});
    }
  }
  return found;
}

bool EntityIndex::knows(std::string_view key) const {
  if (key.empty()) return false;
  if (key.find(' ') != std::string_view::npos && database_.term_exists(schema::entity_term(EntityType::person, key)))
    return true;
  const std::string start = schema::entity_terms_of(key);  // any type, and whoever has this surname
  return database_.allterms_begin(start) != database_.allterms_end(start);
}

const std::string& EntityIndex::key_of(const std::string& name) {
  const auto known = keys_.find(name);
  if (known != keys_.end()) return known->second;
  if (keys_.size() >= most_keys) keys_.clear();
  return keys_.emplace(name, entity_key_of(name)).first->second;
}

std::optional<std::string> EntityIndex::full_name(std::string_view key) {
  if (const auto known = full_names_.find(key); known != full_names_.end()) return known->second;
  std::uint32_t all = 0;
  const KnownEntity* best = nullptr;
  const std::vector<KnownEntity> people = called(key);
  for (const KnownEntity& person : people) {
    if (person.entity.type != EntityType::person || person.entity.key == key) continue;
    all += person.articles;
    if (best == nullptr || person.articles > best->articles) best = &person;
  }
  std::optional<std::string> full;
  if (best != nullptr && best->articles >= owning_share * all) full = best->entity.key;
  return full_names_.emplace(key, full).first->second;
}

std::vector<std::string> EntityIndex::short_names(std::string_view key) {
  std::vector<std::string> names;
  for (auto space = key.find(' '); space != std::string_view::npos; space = key.find(' ', space + 1)) {
    const std::string_view rest = key.substr(space + 1);
    if (full_name(rest) == key && database_.term_exists(schema::entity_term(EntityType::person, rest)))
      names.emplace_back(rest);
  }
  return names;
}

const std::string& EntityIndex::written(const schema::EntityTerm& entity) {
  const std::string term = schema::entity_term(entity.type, entity.key);
  const auto known = written_.find(term);
  return known != written_.end() ? known->second : written_.emplace(term, most_frequent_writing(entity)).first->second;
}

std::string EntityIndex::most_frequent_writing(const schema::EntityTerm& entity) {
  const std::string term = schema::entity_term(entity.type, entity.key);
  std::map<std::string, int> counts;
  auto article = database_.postlist_begin(term);
  for (int i = 0; i < articles_asked && article != database_.postlist_end(term); ++i, ++article)
    if (const auto stored = decoder_.decode(database_.get_document(*article).get_data()))
      for (const StoredEntity& named : stored->entities)
        if (named.type == entity.type && entity_key_of(named.name) == entity.key) ++counts[named.name];
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? entity.key : best->first;
}

std::string EntityIndex::meant_by(const StoredEntity& entity) {
  std::string key = entity_key_of(entity.name);
  if (entity.type != EntityType::person || key.find(' ') != std::string::npos) return key;
  return full_name(key).value_or(key);
}

std::vector<std::string> EntityIndex::names_of(const std::vector<StoredEntity>& entities) {
  std::vector<std::string> names;
  for (const StoredEntity& entity : entities) {
    std::string name = entity.name;
    if (entity.type == EntityType::person && name.find(' ') == std::string::npos)
      if (const auto full = full_name(entity_key_of(name))) name = written({EntityType::person, *full});
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace fsearch
