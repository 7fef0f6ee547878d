#include "text/char_class.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace fsearch {
namespace {

/// Characters whose role in French text differs from, or refines, their Unicode category.
CharClass special_class(std::int32_t c) {
  switch (c) {
    case '\'':
    case '`':
    case 0x00B4:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
      return CharClass::apostrophe;
    case '-':
    case 0x2010:
    case 0x2011:
      return CharClass::hyphen;
    case 0x00B7:
    case 0x2022:
    case 0x22C5:
    case 0x2027:
      return CharClass::middle_dot;
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return CharClass::ignorable;
    case '\n':
    case '\r':
    case 0x2028:
    case 0x2029:
    case '!':
    case '?':
    case ':':
    case 0x2026:
    case 0x00AB:
    case 0x201C:
    case 0x2014:
    case '"':
      return CharClass::boundary;
    case '.':
      return CharClass::dot;
    case ',':
      return CharClass::comma;
    case '(':
      return CharClass::open_paren;
    case ')':
      return CharClass::close_paren;
    case '/':
      return CharClass::slash;
    case '&':
      return CharClass::ampersand;
    case '%':
    case '$':
    case 0x00B0:
    case 0x20AC:
    case 0x2116:
      return CharClass::sign;
    case '\t':
      return CharClass::space;
    default:
      return CharClass::other;
  }
}

bool needs_dictionary(std::int32_t c) {
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

/// Pictures shown as such, and pictographs beyond ©, ® and arrows, which are rather signs of layout.
bool is_emoji(std::int32_t c) {
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return true;
  return (c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF)) && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

CharClass category_class(std::int32_t c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_LETTER_NUMBER:
      return CharClass::upper;
    case U_LOWERCASE_LETTER:
      return CharClass::lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return needs_dictionary(c) ? CharClass::complex : CharClass::lower;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
      return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    case U_SPACE_SEPARATOR:
      return CharClass::space;
    default:
      return is_emoji(c) ? CharClass::emoji : CharClass::other;
  }
}

std::array<CharClass, 0x10000> make_bmp_classes() {
  std::array<CharClass, 0x10000> classes{};
  for (std::int32_t c = 0; c < 0x10000; ++c) {
    const CharClass special = special_class(c);
    classes[static_cast<std::size_t>(c)] = special == CharClass::other ? category_class(c) : special;
  }
  return classes;
}

}  // namespace

const std::array<CharClass, 0x10000>& bmp_classes() {
  static const std::array<CharClass, 0x10000> classes = make_bmp_classes();
  return classes;
}

CharClass char_class(std::int32_t code_point) {
  if (code_point < 0) return CharClass::other;
  if (code_point < 0x10000) return bmp_classes()[static_cast<std::size_t>(code_point)];
  return category_class(code_point);
}

}  // namespace fsearch
