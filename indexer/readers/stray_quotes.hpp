/// Quotes in a table that are part of a text, and do not enclose it.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the first line of a row with those fields quoted whose own quotes are stray, as in "Le maire" dit non: a
/// parser would read to the end of the file for another. A field that goes on in the next line stays as it is.
std::string with_stray_quotes(std::string_view line, char delimiter);

}  // namespace fsearch
