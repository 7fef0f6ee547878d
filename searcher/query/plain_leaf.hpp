/// Words of a query that nothing was said about. Private to searcher/.
#pragma once
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns whether a leaf is a word typed without a sign, a field, a weight or another mark.
inline bool is_plain_leaf(const Query& query) {
  return query.kind == Query::Kind::word && query.occur == Occur::should && query.field == Field::text &&
         query.distance == 0 && query.least == 0 && query.boost == 1;
}

}  // namespace fsearch
