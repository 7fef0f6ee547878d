/// Which reading of a name an article means: by the types of its entities, and by the words before the name. Private
/// to searcher/.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/index/entity_index.hpp"
#include "searcher/plan/search_plan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns the type of name that the words before `begin` tell, in the same sentence: place for "À Orange", "le
/// théâtre antique d’Orange"; nothing where they tell none.
std::optional<EntityType> type_told_before(std::string_view text, std::uint32_t begin);

/// Returns whether a folded article stands right before `begin`, alone or as "du" holds it: of the Monde of "au Monde".
bool stands_behind_article(std::string_view text, std::uint32_t begin, std::string_view article);

/// Weighs what one article says of one name.
class NameEvidence {
 public:
  /// Requires: a name with a type; all outlive it.
  NameEvidence(const QueryEntity& wanted, const StoredArticle& article, EntityIndex& entities);

  /// Counts what the words before an occurrence tell.
  void count_cues(bool in_title, Span occurrence);

  /// Returns whether an occurrence may be what is meant: not where the article means another reading, nor inside
  /// another name (Orange Bank, Haute-Vienne).
  bool allows(bool in_title, Span occurrence) const;

 private:
  void read(const StoredEntity& entity, const std::string& key);

  const QueryEntity& wanted_;
  const StoredArticle& article_;
  int for_ = 0;
  int against_ = 0;
  std::vector<Span> others_in_title_;
  std::vector<Span> others_in_text_;
};

}  // namespace fsearch
