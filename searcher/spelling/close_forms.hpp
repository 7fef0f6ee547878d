/// Words of the indexes that may be another one misread: what "mot~" asks for in texts that a machine read. Private to
/// searcher/.
#pragma once
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/warning.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Adds to each word that asks for it (Query::distance) the words of the indexes at most so many edits away, or twice
/// as many usual confusions (see OcrDistance), of any stem but its own: at most 30, the nearest, then those of most
/// articles. Beside a word that the indexes hold, other words of French are no misreadings, nor are names those of a
/// common word, nor the other way about. Warns where there are none, or more, and where the sign can mean nothing: in
/// other fields than title and text, with PRES, behind a minus sign. Cost: the whole lexicon is read.
void add_close_forms(Query& query, Analyzer& analyzer, IndexReader& reader, std::vector<Warning>& warnings);

}  // namespace fsearch
