/// The usual full names of well-known places and organisations, from data/entity_aliases.tsv.
#pragma once
#include <string_view>

#include "fsearch/entity_type.hpp"

namespace fsearch {

/// Returns "États-Unis" for a place written USA, Etats-Unis or États-Unis d'Amérique; empty where no other name
/// is known. `key` is folded, of letters and digits alone: "etatsunis". Thread-safe.
std::string_view usual_name(EntityType type, std::string_view key);

}  // namespace fsearch
