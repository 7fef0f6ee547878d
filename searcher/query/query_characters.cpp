#include "searcher/query/query_characters.hpp"

#include "text/char_class.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

bool is_ascii_alphanumeric(std::int32_t c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool among(std::u32string_view set, std::int32_t c) {
  return c >= 0 && set.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

bool is_invisible(std::int32_t c) { return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060; }

}  // namespace

bool is_query_space(std::int32_t c) {
  return c <= ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::u32string_view closing_quotes(std::int32_t c) {
  switch (c) {
    case '"':
      return U"\"";
    case 0xAB:
      return U"»";
    case 0x2039:
      return U"›";
    case 0x201C:
      return U"”“\"";  // Typists close “ with what their keyboard has.
    case 0x201E:
      return U"“”\"";
    default:
      return U"";
  }
}

bool is_closing_quote(std::int32_t c) { return c == 0xBB || c == 0x201D || c == 0x203A; }

bool is_searchable(std::int32_t c) {
  if (c < 0x80) return is_ascii_alphanumeric(c) || among(U"%&#@$", c);
  const bool punctuation = (c >= 0x2010 && c <= 0x2027) || (c >= 0x2032 && c <= 0x205E) || among(U"¡§«¬¯´¶·¸»¿−", c);
  return !punctuation && !is_query_space(c) && !is_invisible(c);
}

bool has_searchable(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();)
    if (is_searchable(next_code_point(text, at))) return true;
  return false;
}

bool is_shed_before(std::int32_t c) { return among(U",;:!?…[]{}=~^*+-<>|·•‐‑‒–—―−¡¿", c) || is_invisible(c); }

bool is_shed_after(std::int32_t c) { return among(U",;:!?…[]{}=^<>|·•‒–—―", c) || is_invisible(c); }

bool is_digit(std::int32_t c) { return c >= '0' && c <= '9'; }

bool is_capital(std::int32_t c) { return char_class(c) == CharClass::upper; }

bool has_lower_case(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    const std::int32_t c = next_code_point(text, at);
    if ((c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || c == 0x153) return true;
  }
  return false;
}

}  // namespace fsearch
