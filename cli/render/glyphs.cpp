#include <cwchar>  // wcwidth

#include <algorithm>
#include <boost/locale/utf.hpp>
#include <clocale>
#include <iterator>

#include "cli/console/display_text.hpp"

namespace fsearch {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;
using boost::locale::utf::code_point;

constexpr code_point kReplacement = 0xFFFD;

/// While it lives, wcwidth() knows Unicode on this thread, whatever the user's locale: what we print is
/// UTF-8.
class UnicodeWidths {
 public:
  UnicodeWidths() : unicode_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (unicode_ != nullptr) previous_ = ::uselocale(unicode_);
  }
  ~UnicodeWidths() {
    if (unicode_ == nullptr) return;
    ::uselocale(previous_);
    ::freelocale(unicode_);
  }
  UnicodeWidths(const UnicodeWidths&) = delete;
  UnicodeWidths& operator=(const UnicodeWidths&) = delete;

 private:
  locale_t unicode_;
  locale_t previous_ = nullptr;
};

/// Soft hyphens print as hyphens on some terminals; bidirectional overrides reorder what follows them.
bool is_dropped(code_point c) {
  return c == 0xAD || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

code_point neutralised(code_point c) {
  constexpr code_point control_pictures = 0x2400;
  if (c == '\n') return c;
  if (c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) return ' ';
  if (c < 0x20) return control_pictures + c;
  if (c == 0x7F) return control_pictures + 0x21;
  return c < 0xA0 && c > 0x7F ? kReplacement : c;
}

Glyph to_glyph(code_point c, bool marked) {
  Glyph glyph{.bytes = {}, .columns = 0, .marked = marked};
  Utf8::encode(c, std::back_inserter(glyph.bytes));
  if (c != '\n') {
    // Unknown to the locale (-1): most likely a newer, single-column character.
    const int columns = ::wcwidth(static_cast<wchar_t>(c));
    glyph.columns = columns < 0 ? 1 : static_cast<std::size_t>(columns);
  }
  return glyph;
}

}  // namespace

Line to_glyphs(std::string_view text, const std::vector<Span>& marks, const std::vector<MarkedEntity>& entities) {
  const UnicodeWidths unicode;
  Line glyphs;
  auto mark = marks.begin();
  auto entity = entities.begin();
  for (const char *at = text.data(), *end = at + text.size(); at != end;) {
    const auto offset = static_cast<std::size_t>(at - text.data());
    while (mark != marks.end() && mark->end <= offset) ++mark;
    while (entity != entities.end() && entity->span.end <= offset) ++entity;
    code_point c = Utf8::decode(at, end);
    if (!boost::locale::utf::is_valid_codepoint(c)) c = kReplacement;
    if (is_dropped(c)) continue;
    glyphs.push_back(to_glyph(neutralised(c), mark != marks.end() && mark->begin <= offset));
    if (entity != entities.end() && entity->span.begin <= offset) glyphs.back().entity = entity->type;
  }
  return glyphs;
}

}  // namespace fsearch
