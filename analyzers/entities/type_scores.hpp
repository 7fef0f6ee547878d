/// What the words inside and around a mention say of its type.
#pragma once
#include "analyzers/entities/mention.hpp"
#include "analyzers/entities/name_text.hpp"

namespace fsearch {

/// Adds what the mention's own words say: gazetteers, shape, endings.
void score_inside(NameText& words, Mention& mention);

/// Adds what the words before and after it say.
void score_around(NameText& words, Mention& mention);

}  // namespace fsearch
