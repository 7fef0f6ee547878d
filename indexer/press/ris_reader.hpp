/// Reads RIS, the exchange format of reference managers (Zotero, EndNote) and of press databases.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Returns true where one of the first lines opens a record: "TY  - NEWS".
bool looks_like_ris(std::string_view head);

/// Returns one article for each record of RIS in UTF-8, from "TY  -" to "ER  -" or the next "TY  -". A line
/// without a tag continues the one above. Names are put in order ("Dupré, Ana"); of several tags for one
/// field the most telling that says anything counts. The id is the accession number, else the address, else
/// `key` and the number of the record; page, issue and keywords are in Article::extra as "page", "issue" and
/// "keywords". Records without title and abstract, lines outside any record, and a last record that does not
/// end are in `problems`, with their lines. Source: the RIS specification of 2011, and what Zotero 6 writes.
std::vector<Extraction> read_ris(std::string_view text, const std::string& key, std::vector<Problem>& problems);

}  // namespace fsearch::archives
