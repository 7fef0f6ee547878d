#include "searcher/names/names_in_article.hpp"

#include <algorithm>

namespace fsearch {
namespace {

constexpr double other_type = 0.5;  ///< What a mention of another type is worth where the type is but likely.

/// False where the last letters differ, which tells most names apart without folding them.
bool may_end_so(std::string_view name, std::string_view key) {
  const char last = name.empty() ? '\0' : name.back();
  if (last >= 'A' && last <= 'Z') return last + ('a' - 'A') == key.back();
  return last < 'a' || last > 'z' || last == key.back();
}

/// Over a half for one mention, up to one for many; a mention in the title makes it one.
double presence(const StoredEntity& entity) {
  if (!entity.in_title.empty()) return 1;
  const auto mentions = static_cast<double>(entity.mentions());
  return 0.5 + 0.5 * mentions / (mentions + 2);
}

/// What a mention of this type is worth.
double of_type(const QueryEntity& wanted, EntityType type) {
  if (!wanted.type || *wanted.type == type) return 1;
  return wanted.only_reading ? 0 : other_type;
}

}  // namespace

bool is_meant(const QueryEntity& wanted, const StoredEntity& entity, EntityIndex& entities) {
  const auto possible = [&](const std::string& called) { return may_end_so(entity.name, called); };
  if (std::none_of(wanted.keys.begin(), wanted.keys.end(), possible)) return false;
  const std::string& key = entities.key_of(entity.name);
  return std::any_of(wanted.keys.begin(), wanted.keys.end(), [&](const std::string& called) {
    return entity.type == EntityType::person ? is_called(key, called) : key == called;
  });
}

double entity_share(const QueryNames& names, const StoredArticle& article, EntityIndex& entities) {
  double sum = 0;
  for (const QueryEntity& wanted : names.entities) {
    double best = 0;
    for (const StoredEntity& entity : article.entities)
      if (is_meant(wanted, entity, entities)) best = std::max(best, presence(entity) * of_type(wanted, entity.type));
    sum += best * wanted.weight;
  }
  return names.total > 0 ? sum / names.total : 0;
}

}  // namespace fsearch
