/// The first phase: the articles an index proposes. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/search.hpp"

namespace fsearch {

struct Candidate {
  Xapian::docid document = 0;
  double weight = 0;
  std::string record;  ///< See ArticleDecoder.
};

struct Candidates {
  std::vector<Candidate> best;  ///< In the order asked for.
  std::size_t total = 0;
  bool total_exact = true;
  std::vector<Facet> facets;
};

/// Which of the matching articles are proposed.
struct CandidateRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Returns the candidates of `query`. Ordered by BM25 or by date, as `sort` says; facets over all that match.
Candidates find_candidates(IndexReader& reader, const Xapian::Query& query, CandidateRange range, SortOrder sort,
                           const std::vector<std::string>& facets);

/// Returns whether any article matches.
bool any_match(const IndexReader& reader, const Xapian::Query& query);

}  // namespace fsearch
