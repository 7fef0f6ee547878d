/// Whether articles use an acronym for what one of them says that it stands for.
#pragma once
#include <cstdint>
#include <string>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"

namespace fsearch {

/// Returns how many articles hold a short form and, word after word, what it may stand for: of an acronym that all
/// know, few define it ("CDD" in brackets), but many say both. Folded words, the short form in no other form: COR is
/// none of CORE. 0 where the index is remote, whose texts would have to be fetched, or where very many articles may
/// hold both, which proves nothing of a word like "ce".
std::uint32_t articles_with_both(IndexReader& reader, Analyzer& analyzer, const std::string& short_form,
                                 const std::string& expansion);

}  // namespace fsearch
