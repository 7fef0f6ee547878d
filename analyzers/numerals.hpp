/// Ordinal numbers, in Arabic and Roman figures.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the stem of an ordinal given as a folded word, or nothing: "1er", "1re" give "1e"; "13eme" and
/// "13ieme" "13e"; "xixe" and "19e" both "19e". Roman figures are read up to 39, since "le" and "vie" are words.
std::optional<std::string> ordinal_stem(std::string_view folded);

/// Returns true for what may follow a number to make it an ordinal, folded: er, re, e, eme, nd...
bool is_ordinal_suffix(std::string_view folded);

}  // namespace fsearch
