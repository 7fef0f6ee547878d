/// What the words of a query found in an article's asides are worth. Private to searcher/.
#pragma once
#include <optional>
#include <span>

#include "fsearch/passage.hpp"
#include "searcher/read/article_scan.hpp"

namespace fsearch {

/// Returns the scan of an article as if its asides held no word; nothing where they hold none. `passages` are those of
/// its text.
std::optional<ArticleScan> without_asides(const ArticleScan& scan, std::span<const Passage> passages);

/// Returns the most that one aside holds of a query's terms, of which each weighs as told; forms of the same word are
/// enough. Requires: as many weights as terms.
double most_in_one_aside(const ArticleScan& scan, std::span<const Passage> passages, std::span<const double> weights);

/// Returns whether the article holds what is demanded, but would not without its asides.
bool needs_asides(const SearchPlan& plan, const ArticleScan& scan, std::span<const Passage> passages, Demand demand);

}  // namespace fsearch
