/// The order of candidates within a day. The index has the day of each; the time is in the records only
/// (docs/schema.md). Private to searcher/.
#pragma once
#include <cstddef>
#include <vector>

#include "searcher/find/planned_search.hpp"
#include "searcher/index/candidates.hpp"

namespace fsearch {

/// Returns whether two candidates that were found by date are of one day, known as such: only a time tells them apart.
bool are_of_one_day(const Candidate& a, const Candidate& b);

/// Puts candidates that were found by date in the order of their moments, so that the first `most` are those that
/// come first; those of one moment stay as they are, and one of a day without a time is older than the day's others.
/// Where only `the_cut` matters, which they are and not in what order, the records of no other day are read. Requires:
/// all of the last day that match are among them. Complexity: a record read for each of a day, once for an open index.
void order_by_moment(const PlannedSearch& search, std::size_t most, bool the_cut, std::vector<Candidate>& candidates);

}  // namespace fsearch
