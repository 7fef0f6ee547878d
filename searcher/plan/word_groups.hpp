/// Which tokens of a written word a plan looks for. Private to searcher/.
#pragma once
#include <cstddef>
#include <vector>

#include "searcher/plan/search_plan.hpp"
#include "searcher/query/query_token.hpp"

namespace fsearch {

/// Returns the tokens where two words make one only if articles write it so: the A of "livret A 2 %" and the 2 are
/// words of their own, as are the acronyms of "OM-PSG".
std::vector<QueryToken> without_unknown_wholes(std::vector<QueryToken> tokens, const DocumentFrequency& frequency);

/// Returns for each group whether it is looked for: function words only where there is nothing else.
std::vector<bool> wanted_groups(const std::vector<QueryToken>& tokens, const std::vector<TokenGroup>& groups);

/// Returns the tokens of a group to look for: a letter with signs only as that, a camel-case brand only by its whole,
/// where an article holds it.
TokenGroup wanted_tokens(const std::vector<QueryToken>& tokens, TokenGroup group, const DocumentFrequency& frequency);

/// Returns the readings of a group's parts as one phrase: offsets from the first, and token numbers.
SearchPhrase::Variant part_phrase(const std::vector<QueryToken>& tokens, const std::vector<std::size_t>& parts);

/// Returns whether something is added for a word of a full name that is added, too: it would stand for the whole name.
bool is_within_name(const Equivalent& added, const Query& leaf);

}  // namespace fsearch
