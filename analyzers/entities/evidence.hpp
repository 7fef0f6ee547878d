/// What a text says of a name in one place, used in another.
#pragma once
#include <vector>

#include "analyzers/entities/mention.hpp"
#include "analyzers/entities/name_text.hpp"

namespace fsearch {

/// Gives short forms the type and the canonical form of the full ones ("Altman" of "Sam Altman", "OMS" of
/// "Organisation mondiale de la santé (OMS)") and an unsure mention the type of the sure ones of the same
/// name. Requires: `mentions` are those of `words`, in order, scored and typed.
void share_evidence(NameText& words, std::vector<Mention>& mentions);

}  // namespace fsearch
