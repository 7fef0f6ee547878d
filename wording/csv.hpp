/// Rows of CSV, as RFC 4180 says, that a spreadsheet shows and does not compute.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Returns the cells parted by `separator`, and a line end; a cell that holds a separator, quote or line end, or
/// begins or ends with a blank, is put in quotes, its quotes doubled.
std::string csv_row(const std::vector<std::string>& cells, char separator = ',');

/// Returns `text` with an apostrophe before it where a spreadsheet would take it for a formula (= + - @).
std::string not_a_formula(const std::string& text);

}  // namespace fsearch
