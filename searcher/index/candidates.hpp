/// The first phase: the articles an index proposes. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/index/entity_counts.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/index/weighted_term.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// An article proposed; record and sketch are empty until read_record() has read them.
struct Candidate {
  Xapian::docid document = 0;
  double weight = 0;
  std::string day = {};     ///< Where it was found by date: schema::date_value().
  std::string record = {};  ///< See ArticleDecoder.
  std::string sketch = {};  ///< See article_sketch.hpp; empty where the index is remote.
};

/// Counting up to this number of matches exactly costs little, and answers most questions with their true total.
constexpr std::size_t counted_exactly = 1000;

struct Candidates {
  std::vector<Candidate> best;  ///< In the order asked for.
  std::size_t total = 0;
  bool total_exact = true;
};

/// Which of the matching articles are proposed.
struct CandidateRange {
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t counted = counted_exactly;  ///< Up to this number of matches the total is exact.
};

/// Returns the candidates of `query`. Ordered by BM25 or by day, as `sort` says; those of one
/// day by BM25.
Candidates find_candidates(IndexReader& reader, const Xapian::Query& query, CandidateRange range, SortOrder sort);

/// Returns the candidates that a sum of terms finds, the same as of the query that is their OR.
/// Requires: no index is remote.
Candidates find_candidates(IndexReader& reader, const std::vector<WeightedTerm>& sum, std::size_t count);

/// Reads the record of a candidate, and its sketch where that is wanted.
void read_record(const IndexReader& reader, bool sketch, Candidate& candidate);

/// Reads those of several, in the order in which they lie in the index.
void read_records(const IndexReader& reader, bool sketches, std::vector<Candidate>& candidates);

/// Returns the day of an article, as far as it is known, of an index on this machine.
std::string day_of(const IndexReader& reader, Xapian::docid document);

/// Returns when an article came into its index, as Hit::indexed.
std::string time_of_indexing(const IndexReader& reader, Xapian::docid document);

/// Returns the latest of these times in the index where that is the earliest; empty where one has none.
std::string latest_time_of_all(const IndexReader& reader);

/// Articles that match, unread.
struct Matches {
  std::vector<Xapian::docid> documents;  ///< Ascending.
  std::size_t total = 0;                 ///< Theirs, or an estimate where there are more than were asked for.
  bool exact = true;
  std::vector<Facet> facets;  ///< Those of entities empty: see FacetCounts.
  EntityCounts entities;      ///< Where a facet asked for them.
  bool facets_exact = true;   ///< See EntitySample.
};

/// Returns the first `most` articles that match, or all of them where facets are to be counted. Unlike the totals of
/// find_candidates(), which Xapian 1.4.22 may estimate for a short page, these are exact where it says so.
Matches find_matches(IndexReader& reader, const Xapian::Query& query, std::size_t most,
                     const std::vector<std::string>& facets = {});

/// Facets counted article by article.
class FacetCounts {
 public:
  FacetCounts(std::vector<std::string> fields, IndexReader& reader);

  void add(Xapian::docid document);

  /// Adds what was counted to what was counted for the same fields, and makes facets of its entities.
  void add_to(Matches& matches);

 private:
  void add(std::size_t source, const Xapian::Document& document);
  void add_stored(const std::string& record);
  void add(std::size_t field, const std::string& value);

  std::vector<std::string> fields_;
  IndexReader& reader_;
  ArticleDecoder decoder_;
  std::vector<std::map<std::string, std::size_t>> counts_;
  EntityCounts entities_;
};

}  // namespace fsearch
