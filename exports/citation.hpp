/// How an article is cited: in words, and for the programs that keep references.
#pragma once
#include <string>

#include "fsearch/article.hpp"

namespace fsearch {

/// Returns « Jeanne Martin, « La fin de l’exclusivité », Le Monde, 15 mars 2025. », without what is not
/// known.
std::string citation(const Article& article);

/// Returns an entry of BibTeX, "@article{lemonde2025fin-0c3f21, ...}"; what TeX would obey is escaped. The key ends in
/// six digits of the id's hash: two articles of a day have two keys, and an article the same one in every export.
std::string bibtex(const Article& article);

/// Returns a record of RIS, which Zotero and EndNote read: lines "TY  - NEWS" to "ER  - ", each ended by "\r\n".
std::string ris(const Article& article);

}  // namespace fsearch
