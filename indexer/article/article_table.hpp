/// Articles as rows of a table and back, to the letter: what `export --format csv` writes.
#pragma once
#include <string>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/problem.hpp"

namespace fsearch {

/// Returns the names of the columns.
const std::vector<std::string>& article_columns();

/// Returns true for the names of the columns of such a table, or of one that version 0.2.0 wrote, without "extra".
bool are_article_columns(const std::vector<std::string>& names);

/// Returns the cells of an article. What a spreadsheet would compute gets an apostrophe before it; sections are a path,
/// "Politique > Sénat", or where that would be read as others, a list of JSON. A zero byte, which no table holds, goes.
std::vector<std::string> article_cells(const Article& article);

/// Returns the article of a row; missing cells are empty. In `problems`: a date that is none, extra fields that are no
/// object of JSON, both left out.
Article article_of_cells(const std::vector<std::string>& cells, std::vector<Problem>& problems);

}  // namespace fsearch
