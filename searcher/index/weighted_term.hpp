/// A term of an index with its share in a query. Private to searcher/.
#pragma once
#include <string>

namespace fsearch {

struct WeightedTerm {
  std::string term;
  double factor = 1;  ///< What its BM25 weight is multiplied by; 0 where it only finds.
};

}  // namespace fsearch
