/// Words of a query that say the next one is a name, from data/name_cues.tsv.
#pragma once
#include <string_view>

namespace fsearch {

enum class NameCue {
  of,      ///< With "de" between: the mairie of "mairie de tours".
  before,  ///< Right before: the journal of "journal le monde".
};

/// Returns whether `folded` is such a word. Thread-safe.
bool is_name_cue(NameCue cue, std::string_view folded);

}  // namespace fsearch
