/// How an article is cited: in words, and for the programs that keep references.
#pragma once
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Returns « Jeanne Martin, « La fin de l’exclusivité », Le Monde, 15 mars 2025. », without what is not
/// known.
std::string citation(const Article& article);

/// Returns an entry of BibTeX, "@article{lemonde2025fin, ...}"; what TeX would obey is escaped.
std::string bibtex(const Article& article);

/// Returns a record of RIS, which Zotero and EndNote read: lines "TY  - NEWS" to "ER  - ", each ended by "\r\n".
std::string ris(const Article& article);

}  // namespace fsearch
