/// A list of articles as a part of a Xapian query. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <vector>

namespace fsearch {

/// Returns the query for `documents`, ascending, of a database of one index on this machine. Requires: they
/// outlive it.
Xapian::Query listed_query(const std::vector<Xapian::docid>& documents);

}  // namespace fsearch
