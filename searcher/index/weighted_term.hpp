/// A term of an index with its share in a query. Private to searcher/.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

struct WeightedTerm {
  std::string term;
  double factor = 1;                    ///< What its BM25 weight is multiplied by; 0 where it only finds.
  std::vector<std::string> alike = {};  ///< Terms that count as this one: what an article has of all of them adds up.
};

}  // namespace fsearch
