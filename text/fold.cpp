#include "text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "fsearch/error.hpp"
#include "text/code_points.hpp"
#include "text/latin1.hpp"

namespace fsearch {
namespace {

using GetNormalizer = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& instance_of(GetNormalizer get) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = get(status);
  if (U_FAILURE(status)) throw Error(Error::Kind::internal, "ICU", u_errorName(status));
  return *normalizer;
}

/// NFKC with full case folding, and default-ignorable characters removed (Unicode TR 44, NFKC_Casefold).
const icu::Normalizer2& compatibility_casefold() {
  static const icu::Normalizer2& normalizer = instance_of(icu::Normalizer2::getNFKCCasefoldInstance);
  return normalizer;
}

const icu::Normalizer2& decomposition() {
  static const icu::Normalizer2& normalizer = instance_of(icu::Normalizer2::getNFDInstance);
  return normalizer;
}

std::string normalize(const icu::Normalizer2& normalizer, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                           status);
  return out;
}

/// Appends to `out` each well-formed code point of `text`, as `spell(code point, out)` writes it.
template <typename Spell>
std::string respell(std::string_view text, Spell spell) {
  std::string out;
  out.reserve(text.size());
  for (std::uint32_t i = 0; i < text.size();)
    if (const std::int32_t c = next_code_point(text, i); c >= 0) spell(c, out);
  return out;
}

void spell_ligature(std::int32_t c, std::string& out) {
  switch (c) {
    case 0x153:
      out += "oe";
      break;
    case 0xE6:
      out += "ae";
      break;
    case 0x2018:
    case 0x2019:
    case 0x2BC:
    case 0x201B:
    case 0x2032:
    case 0xB4:
    case '`':
      out += '\'';
      break;
    case 0x2010:
    case 0x2011:
      out += '-';
      break;
    default:
      append_code_point(out, c);
  }
}

/// Letters that Unicode does not decompose but that a reader types without their stroke.
void spell_bare(std::int32_t c, std::string& out) {
  switch (c) {
    case 0x142:
      out += 'l';
      break;
    case 0xF8:
      out += 'o';
      break;
    case 0x111:
    case 0xF0:
      out += 'd';
      break;
    case 0x127:
      out += 'h';
      break;
    case 0x131:
      out += 'i';
      break;
    case 0xDF:
      out += "ss";
      break;
    case 0xFE:
      out += "th";
      break;
    default:
      if (u_charType(c) != U_NON_SPACING_MARK) append_code_point(out, c);
  }
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) > 0 && c != '`'; });
}

/// Appends the letter U+00C0 + `letter` in lower case.
void append_latin1_lower(unsigned letter, std::string& out) {
  constexpr unsigned times = 0xD7 - 0xC0;
  constexpr unsigned sharp_s = 0xDF - 0xC0;
  constexpr unsigned ae = 0xE6 - 0xC0;
  if (letter == sharp_s) {
    out += "ss";
  } else if ((letter | 0x20U) == ae) {
    out += "ae";
  } else {
    out += latin1_lead;
    out += static_cast<char>(0x80U | letter | (letter < 0x20 && letter != times ? 0x20U : 0U));
  }
}

/// Appends exact_form(text) to `out` where all of it is ASCII, U+00C0 to U+00FF, œ or ’, which nothing composes
/// with; returns whether it is. A dozen times quicker than ICU.
bool quick_exact_form(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<signed char>(c) >= 0) {
      if (c == '`') return false;
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
      continue;
    }
    const std::string_view rest = text.substr(i);
    if (c == latin1_lead && rest.size() > 1 && (static_cast<unsigned char>(rest[1]) & 0xC0U) == 0x80) {
      append_latin1_lower(static_cast<unsigned char>(rest[1]) & 0x3FU, out);
      i += 1;
    } else if (rest.starts_with("œ") || rest.starts_with("Œ")) {
      out += "oe";
      i += 1;
    } else if (rest.starts_with("’")) {
      out += '\'';
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

/// Appends fold(exact) to `out` where all of the exact form is ASCII or accented letters of U+00C0 to U+00FF;
/// returns whether it is.
bool quick_fold(std::string_view exact, std::string& out) {
  for (std::size_t i = 0; i < exact.size(); ++i) {
    if (static_cast<signed char>(exact[i]) >= 0) {
      out += exact[i];
      continue;
    }
    if (exact[i] != latin1_lead || i + 1 >= exact.size()) return false;
    const char bare = latin1_letters[static_cast<unsigned char>(exact[++i]) & 0x3FU];
    if (bare == '?') return false;
    out += bare;
  }
  return true;
}

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

std::string exact_form(std::string_view text) {
  if (is_plain_ascii(text)) return ascii_lower(text);
  std::string exact;
  exact.reserve(text.size());
  if (quick_exact_form(text, exact)) return exact;
  const std::string well_formed = respell(text, [](std::int32_t c, std::string& out) {
    if (c != 0x1E9E && c != 0xDF)
      append_code_point(out, c);  // NFKC_Casefold spells ß out; so do we, with no round trip
    else
      out += "ss";
  });
  return respell(normalize(compatibility_casefold(), well_formed), spell_ligature);
}

std::string fold(std::string_view text) { return fold_exact(exact_form(text)); }

std::string folded_letters(std::string_view text) {
  std::string letters = fold(text);
  std::erase_if(letters, [](char c) {
    return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80);
  });
  return letters;
}

std::string fold_exact(std::string exact) {
  if (is_plain_ascii(exact)) return exact;
  std::string folded;
  folded.reserve(exact.size());
  if (quick_fold(exact, folded)) return folded;
  return respell(normalize(decomposition(), exact), spell_bare);
}

}  // namespace fsearch
