/// The entities that the open indexes name: who is meant by a name, and how it is written. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/entities/entity_key.hpp"
#include "store/entities/entity_terms.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

struct KnownEntity {
  schema::EntityTerm entity;
  std::uint32_t articles = 0;  ///< That name it so.
};

/// Not thread-safe. Remembers names: to be made again when the indexes change.
class EntityIndex {
 public:
  explicit EntityIndex(Xapian::Database database) : database_(std::move(database)) {}

  const Xapian::Database& database() const { return database_; }

  /// Returns whether the indexes name any entity.
  bool any() const;

  /// Returns what is called `key` (see schema::entity_key()): the entities of that very name, and the people
  /// whose name ends with it. Nothing for an empty key.
  std::vector<KnownEntity> called(std::string_view key) const;

  /// Returns whether called(key) has anything.
  bool knows(std::string_view key) const;

  /// Returns the key of a name as written, remembered.
  const std::string& key_of(const std::string& name);

  /// Returns the person that a surname alone means: the one who has at least three quarters of the articles in
  /// which somebody of that name is named in full. "altman" is "sam altman"; nothing where nobody, or several.
  std::optional<std::string> full_name(std::string_view key);

  /// Returns the surname by which articles name this person alone, as full_name() knows it: "altman". Nothing
  /// where there is none.
  std::vector<std::string> short_names(std::string_view key);

  /// Returns the name as most of some articles write it: "Sam Altman".
  const std::string& written(const schema::EntityTerm& entity);

  /// Returns the key of an article's entity: of a person named by the surname alone, the one whom full_name() knows.
  std::string meant_by(const StoredEntity& entity);

  /// Returns the names of an article's entities, people by their full names where full_name() knows them.
  std::vector<std::string> names_of(const std::vector<StoredEntity>& entities);

 private:
  std::string most_frequent_writing(const schema::EntityTerm& entity);

  Xapian::Database database_;
  ArticleDecoder decoder_;
  std::map<std::string, std::optional<std::string>, std::less<>> full_names_;
  std::unordered_map<std::string, std::string> keys_;
  std::map<std::string, std::string> written_;  // By term.
};

}  // namespace fsearch
