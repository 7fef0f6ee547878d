/// Builds the groups of a query in their normal form, so that queries that mean the same print the same.
#pragma once
#include <vector>

#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the bag of `children`, whose `occur` is set: excluded ones last, bags that add nothing dissolved, a
/// single wanted child made a must, a child alone returned itself. `field` is that of the enclosing "titre:(".
Query make_bag(std::vector<Query> children, Field field);

/// Returns the alternative of `children`; alternatives among them dissolved.
Query make_any(std::vector<Query> children, Field field);

/// Returns the alternative of terms with nothing but bars between: what it would be with OU between.
Query make_alternatives(std::vector<Query> terms, Field field);

/// Returns the children, at least two, each at most `distance` words from the next, in their order if
/// `ordered`.
Query make_near(std::vector<Query> children, int distance, bool ordered, Field field);

/// Returns whether an item is required without saying so: a field beside words, or a group of filters.
bool is_required_unsaid(const Query& item, Field enclosing);

}  // namespace fsearch
