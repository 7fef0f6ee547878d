/// Neighbouring words of a query, found in their order in a text. Private to searcher/rank.
#pragma once
#include <optional>

#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"

namespace fsearch {

/// Returns whether a term is a word of content as it was typed.
bool makes_pairs(const SearchTerm& term);

/// Returns the sum over the pairs of mean idf x c/(c+1), c being how often the second follows the first as closely as
/// in the query or one word further, in title and body, or in the title alone.
double ordered_pairs(const SearchPlan& plan, const ArticleScan& scan, bool title_only = false);

/// Returns a query that may name one thing as a phrase: two words of content, "marine nationale", "chambre à air", or
/// one with small words, "le monde d'après", but for the article before it. No subject does, as "exclusivité Azure",
/// which "l'exclusivité d'Azure" asks for as well, nor "mort de la reine", nor names.
std::optional<Query> as_one_thing(const SearchPlan& plan);

/// Returns whether the words of such a query (SearchPlan::in_order) stand somewhere just as they were typed.
bool is_paired(const SearchPlan& plan, const ArticleScan& scan);

}  // namespace fsearch
