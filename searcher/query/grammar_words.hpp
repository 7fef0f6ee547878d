/// Small words told by what they do (searcher/data/grammar_words.txt). Private to searcher/.
#pragma once
#include <string_view>

namespace fsearch {

enum class GrammarRole { article, avoir, beginning, between };

/// Returns whether a folded word has a role: "ont" that of avoir.
bool has_role(std::string_view folded, GrammarRole role);

}  // namespace fsearch
