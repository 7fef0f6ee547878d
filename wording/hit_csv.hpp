/// The articles of an answer as rows of a table, the same on the command line and over HTTP.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "fsearch/search.hpp"

namespace fsearch {

/// Returns rank, id, title, source, date, score, url, author, section, snippet.
const std::vector<std::string>& hit_columns();

/// Returns what they hold of `hit`; each text goes through `safe`, the snippet on one line.
std::vector<std::string> hit_cells(const Hit& hit, const std::function<std::string(const std::string&)>& safe);

/// Returns the snippet of the best passage, on one line; empty where there is none.
std::string first_snippet(const Hit& hit);

/// Returns "Politique > Sénat" of an article's sections.
std::string section_path(const Article& article);

}  // namespace fsearch
