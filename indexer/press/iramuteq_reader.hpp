/// Reads a corpus of IRaMuTeQ or Alceste: texts below lines of starred variables.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Returns true where the first line that is not empty opens a text with its variables: "****
/// *source_Le_Phare *date_2025-03-15". A line of mere stars is none.
bool looks_like_iramuteq(std::string_view head);

/// Returns one article for each text of a corpus in UTF-8. A variable is a field where tables know its name
/// ("journal", data/field_names.tsv), "_" in its value a space; year, month and day may be variables of their
/// own. Other variables are kept in Article::extra, thematic lines ("-*theme_1") left out. The first line is
/// the title where no variable is and it looks like one. Texts without a word, and words above the first
/// text, are in `problems`, with their lines. Source: the documentation of IRaMuTeQ 0.7, formatting of
/// corpora.
std::vector<Extraction> read_iramuteq(std::string_view text, const std::string& key, std::vector<Problem>& problems);

}  // namespace fsearch::archives
