/// Case and accent folding of single words, on ICU.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `text` in NFC, lower case, accents kept; compatibility forms (full-width, superscripts, "ﬁ") made
/// ordinary, œ and æ spelt out, typographic apostrophes and hyphens made ' and -, soft hyphens, zero-width
/// characters and ill-formed bytes dropped. exact_form("ÉLYSÉE") is "élysée", exact_form("Œuvre") "oeuvre".
std::string exact_form(std::string_view text);

/// Returns exact_form(text) without its accents and other marks; ß, ł, ø, đ and their like become ss, l, o, d.
/// fold("Wałęsa") is "walesa". Idempotent.
std::string fold(std::string_view text);

/// Returns fold(text) where `exact` is exact_form(text).
std::string fold_exact(std::string exact);

/// Returns fold(text) without its ASCII spaces and signs: "abonnezvous" for "Abonnez-vous !".
std::string folded_letters(std::string_view text);

/// Returns `text` with A to Z in lower case and all other bytes as they are: for names of files, tags and headers.
std::string ascii_lower(std::string_view text);

}  // namespace fsearch
