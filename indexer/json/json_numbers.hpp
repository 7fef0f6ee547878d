/// Numbers that JSON does not know, or that no machine word holds.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `json` with its odd numbers as strings (1e400, 007, 123456789012345678901234567890), and null for
/// NaN and Infinity, as Python writes what is missing: one of them does not cost the document. All else is as
/// it was, errors included.
std::string with_odd_numbers_mended(std::string_view json);

}  // namespace fsearch
