/// Words of a query, or of an article, that say what the name beside them is, from data/name_cues.tsv.
#pragma once
#include <optional>
#include <string_view>

#include "fsearch/entity_type.hpp"

namespace fsearch {

enum class NameCue {
  of,      ///< With "de" between: the mairie of "mairie de tours".
  before,  ///< Right before: the journal of "journal le monde".
  after,   ///< Right after: the mairie of "orange mairie".
  near,    ///< Anywhere in the query, which proves less: the grève of "la poste grève".
  text,    ///< As `of`, in an article's text alone.
};

/// What a cue says: a name of this type, or of any.
struct CuedName {
  std::optional<EntityType> type;
};

/// Returns what `folded` says of a name so placed; nothing where it is no such word. Thread-safe.
std::optional<CuedName> name_cue(NameCue cue, std::string_view folded);

/// Returns whether a folded word is le, la, les or l.
constexpr bool is_article(std::string_view folded) {
  return folded == "le" || folded == "la" || folded == "les" || folded == "l";
}

}  // namespace fsearch
