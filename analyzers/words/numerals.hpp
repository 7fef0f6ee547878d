/// Ordinal numbers, in Arabic and Roman figures and in letters.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// Returns the stem of an ordinal given as a folded word, or nothing: "1er", "1re" give "1e"; "13eme" and
/// "13ieme" "13e"; "xixe", "19e" and "dixneuvieme" all "19e". Roman figures are read up to 39 and where they
/// make no other word ("le", "vie", "ire"), letters up to 100 and for 1000.
std::optional<std::string> ordinal_stem(std::string_view folded);

/// Returns true for what may follow a number to make it an ordinal, folded: er, re, e, eme, nd...
bool is_ordinal_suffix(std::string_view folded);

/// Returns the number that capital Roman figures say, up to 3999: "XIV" is 14. 0 unless they are its usual
/// spelling.
int roman_number(std::string_view figures);

/// Returns an ordinal in capital Roman figures with Arabic ones, or nothing: "VIe" gives "6e", "Ire" "1re".
/// Capitals and small letters as written tell it from a word: "Vie" gives nothing, and so do "Le", "De",
/// "Ce", "Me".
std::optional<std::string> arabic_ordinal(std::string_view form);

/// Returns the folded forms without Arabic figures that have an ordinal stem: for "5e" "ve", "cinquieme".
/// Nothing for any other stem.
std::vector<std::string> forms_of_ordinal(std::string_view stem);

}  // namespace fsearch
