/// Tokens: the words of a text, each with the bytes it came from.
///
/// Invariants (checked by check_tokens() in every analyzer test): begin < end, spans lie inside the text and
/// on code point boundaries, tokens are ordered by position and, at one position, by their begin, and neither
/// ever goes backwards.
#pragma once
#include <cstdint>
#include <string>

namespace fsearch {

/// What the analyzer knows of one written form, wherever it occurs. Owned by the Analyzer.
struct Word {
  std::uint32_t id = 0;        ///< Dense, from 0, in order of first appearance; unique within one Analyzer.
  std::uint32_t analyzer = 0;  ///< Names its Analyzer: those of one process have different ones, from 1.
  bool stop_word = false;  ///< A French function word ("le", "été" as an auxiliary): indexed, dropped from queries.
  std::string exact;       ///< NFC, lower case, accents kept: "élysée" for "ÉLYSÉE". Ligatures spelt out.
  std::string folded;      ///< Case and accents removed: "elysee".
  std::string stem;        ///< Folded stem of the exact form: the main index term. "exclus" for "exclusivité".
  std::string twin;        ///< Stem of the folded form where it differs, else empty: "exclusivit".
};

/// What is special about one occurrence. A bit set.
enum class TokenFlag : std::uint16_t {
  capitalised = 1 << 0,     ///< Its first letter is a capital.
  sentence_start = 1 << 1,  ///< First word of a sentence, line or quotation: its capital proves nothing.
  upper = 1 << 2,           ///< Two letters or more, all capitals: "OTAN".
  mixed_case = 1 << 3,      ///< A capital after a small letter: "OpenAI".
  number = 1 << 4,          ///< Starts with a digit: "11,9", "5G", "10h30".
  elided = 1 << 5,          ///< An article or pronoun before an apostrophe: the "l" of "l’avocat".
  clitic = 1 << 6,          ///< A pronoun after a hyphen: the "il" of "va-t-il".
  joined = 1 << 7,          ///< A whole that is also given in parts: "startup" for "start-up".
  part = 1 << 8,            ///< A part of such a whole: "start".
  code = 1 << 9,            ///< A whole whose parts say little: "A 380", "49-3", "e-mail". Looked for as one.
};

/// One word of a text. `begin` and `end` are byte offsets, half-open, into the analysed text; `position`
/// counts words from 0 and a whole shares the position of its first part, covering `width` positions:
/// "une start-up" is une(0) startup(1, width 2) start(1) up(2).
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t position = 0;
  std::uint16_t width = 1;
  std::uint16_t flags = 0;
  const Word* word = nullptr;  ///< Valid until the next call of analyze() on the same Analyzer.

  bool has(TokenFlag flag) const { return (flags & static_cast<std::uint16_t>(flag)) != 0; }
  void set(TokenFlag flag) { flags = static_cast<std::uint16_t>(flags | static_cast<std::uint16_t>(flag)); }
  /// True where the form looks like a name: a capital inside a sentence, an acronym, a camel-case brand.
  bool name_like() const {
    return has(TokenFlag::mixed_case) || has(TokenFlag::upper) ||
           (has(TokenFlag::capitalised) && !has(TokenFlag::sentence_start));
  }
};

}  // namespace fsearch
