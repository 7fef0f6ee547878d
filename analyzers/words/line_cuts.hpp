/// What cuts a word in two at the end of a line: a hyphen, ¬ or a soft hyphen. Private to analyzers/.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the sign of a cut that a gap starts with, a hyphen, ¬ or a soft hyphen, or nothing.
std::string_view cut_sign(std::string_view gap);

/// Returns whether the sign of a cut may be the word's own hyphen.
bool is_cut_hyphen(std::string_view sign);

/// Returns whether a gap may be the end of a line in a word: a hyphen, ¬ or
/// a soft hyphen, and then one line end or a space. ¬ does so alone.
bool is_line_cut(std::string_view gap);

/// Returns is_line_cut() of what stands between two pieces, text[end, begin), which its first byte decides most often.
inline bool may_cut_word(std::string_view text, std::uint32_t end, std::uint32_t begin) {
  const char first = text[end];
  return (first == '-' || first == '\xC2' || first == '\xE2') && is_line_cut(text.substr(end, begin - end));
}

/// Returns a form without what cuts it: "pom-\npiers" is "pompiers". Of any other form, the form.
std::string without_line_end(std::string_view form);

/// Returns a name without what cuts its words: "Constan-\ntinople" is "Constantinople", "Saint-\nDenis" "Saint-Denis",
/// "Ivry-\nsur-Seine" "Ivry-sur-Seine".
std::string mend_name(std::string_view name);

}  // namespace fsearch
