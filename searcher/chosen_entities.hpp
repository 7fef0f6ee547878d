/// The entities of one article, narrowed as a list of those of many is.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "fsearch/search.hpp"

namespace fsearch {

/// Returns the first `limit` of a type; of all types where none is given.
inline std::vector<ArticleEntity> chosen_entities(std::vector<ArticleEntity> all, std::optional<EntityType> type,
                                                  std::size_t limit) {
  if (type) std::erase_if(all, [&](const ArticleEntity& entity) { return entity.type != *type; });
  if (all.size() > limit) all.erase(all.begin() + static_cast<std::ptrdiff_t>(limit), all.end());
  return all;
}

}  // namespace fsearch
