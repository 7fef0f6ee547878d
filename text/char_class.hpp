/// What each code point means to the segmenter.
#pragma once
#include <array>
#include <cstdint>

namespace fsearch {

/// The order matters: everything from `lower` on is part of a word.
enum class CharClass : std::uint8_t {
  other,
  space,       ///< Any horizontal space: no-break, thin and narrow ones included.
  boundary,    ///< Ends a sentence or opens a quotation: line end, ! ? … « “ ( :
  apostrophe,  ///< ' ’ ʼ ‘ ` ´ ′ ＇ ‛
  hyphen,      ///< - U+2010 U+2011
  dot,
  comma,
  middle_dot,  ///< · • ⋅ ‧ as inclusive writing has them.
  open_paren,
  close_paren,
  slash,
  ampersand,
  sign,  ///< Said as a word: % € $ ° №.
  emoji,
  lower,
  upper,
  digit,      ///< Superscript and other numbers included.
  mark,       ///< Combines with the letter before.
  ignorable,  ///< Soft hyphen, zero-width characters: dropped inside a word, not part of its ends.
  complex,    ///< Scripts written without spaces: ICU segments them.
};

constexpr bool in_word(CharClass c) { return c >= CharClass::lower; }

/// Returns the class of a code point; `other` for ill-formed input (negative).
CharClass char_class(std::int32_t code_point);

/// Classes of the Basic Multilingual Plane, for the inner loop.
const std::array<CharClass, 0x10000>& bmp_classes();

}  // namespace fsearch
