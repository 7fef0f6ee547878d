/// The entities of one article: those of its title and of its text, joined where they are the same.
#pragma once
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fsearch/entities.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

struct ArticleEntities {
  std::vector<const StoredEntity*> entities;  ///< As a stored article holds them; the finder's.
  std::vector<std::string> terms;             ///< The index terms, in the order of `entities`, without repeats.
};

/// Finds the entities of one article after another. Not thread-safe: give each thread its own.
///
/// Calls for each article: read_text, read_title, finish. A title alone says little of a name, so what the text
/// says of it decides. "Altman" joins "Sam Altman" where the article names no other Altman; where it does, the
/// short form belongs to nobody and has no term.
class ArticleEntityFinder {
 public:
  /// Of what stands in an aside, a link names entities, which count for less; the others name none.
  /// Requires: `tokens` are those of the text. Copies what it keeps.
  void read_text(std::string_view text, const std::vector<Token>& tokens, std::span<const Passage> asides);
  void read_title(std::string_view title, const std::vector<Token>& tokens);
  /// Returns what the two name, good until the next read_text().
  ArticleEntities finish();

 private:
  /// What has one key.
  struct Group {
    std::string key;
    StoredEntity entity;
    std::array<std::size_t, 4> text_types{};  // Mentions by type.
    std::array<std::size_t, 4> title_types{};
    std::size_t in_links = 0;  // Of the mentions.
    bool disputed = false;
    bool joined = false;

    /// What its mentions count for: half where they stand in links.
    std::size_t weight() const { return 2 * entity.mentions() - in_links; }

    /// Makes it another name's, in the memory it has.
    void start(std::string&& of_key, std::string_view name);
    /// Takes the type that most mentions have; the title decides where the text has none.
    void settle_type();
    /// A name that the text does not tell the type of may be anybody's surname.
    bool may_be_person() const { return entity.type == EntityType::person || entity.in_text.empty(); }
  };

  void add(const EntityMention& mention, bool in_title, bool in_link);
  Group* group_of(std::string_view name);
  std::uint32_t group_of_key(std::string&& key, std::string_view name);
  std::span<Group> groups() { return std::span(pool_).first(used_); }
  void list_full_names();
  Group* owner_of(Group& group);
  void join_short_forms();

  EntityFinder finder_;
  std::vector<Group> pool_;  // Its first used_ are the article's groups, one a key; the others keep their memory.
  std::size_t used_ = 0;
  // By hash, as an article may name many thousands: the group of each name and of each key ...
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_name_, by_key_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_ending_;  // ... and, sorted, of each end of a person's key.
};

}  // namespace fsearch
