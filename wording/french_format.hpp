/// Dates and numbers as a French reader writes them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns an ISO 8601 date (see Article::date) in words: "15 mars 2025", "1er mars 2025", "mars 2025",
/// "2025", "15 mars 2025, 10 h 12". What is no such date is returned as it is.
std::string french_date(std::string_view iso);

/// Returns `value` with a decimal comma and `decimals` digits after it: "3,1".
std::string french_decimal(double value, int decimals);

/// Returns `value` with its thousands apart: "12 000", with narrow no-break spaces.
std::string french_count(std::size_t value);

/// Returns the number with what it counts, which is one in French below two: "0 article", "1 article", "2 articles".
std::string french_count(std::size_t value, const std::string& one, const std::string& many);

}  // namespace fsearch
