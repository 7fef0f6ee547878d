/// Titles asked for by a field and several words: "titre:la grève". Private to searcher/.
#pragma once
#include "fsearch/analyzer.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the query with function words alone for the title read with the plain words behind them, up to the first
/// that is more: "titre:la grève SNCF" as "titre:(la grève) SNCF". Nobody asks for titles with "la".
Query with_title_words(Query query, Analyzer& analyzer);

}  // namespace fsearch
