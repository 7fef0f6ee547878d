/// Text made safe and measured for a terminal: the only place that knows how many columns a character takes.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"
#include "fsearch/spans.hpp"

namespace fsearch {

/// One character as it will be printed.
struct Glyph {
  std::string bytes;                   ///< UTF-8, harmless; "\n" is a line break.
  std::size_t columns = 0;             ///< By wcwidth() in Unicode: 0 for a combining mark, 2 for an ideogram.
  bool marked = false;                 ///< Lies in a highlight.
  std::optional<EntityType> entity{};  ///< Of the name it lies in.

  bool is_space() const { return bytes == " " || bytes == "\n"; }
};

using Line = std::vector<Glyph>;

/// Returns the characters of `text`, those within `marks` marked, those of names
/// typed. What could command a terminal or deceive a
/// reader is neutralised: escape and other control characters become visible signs ("␛"), ill-formed UTF-8
/// becomes U+FFFD, bidirectional overrides and soft hyphens go. A tab is a space.
Line to_glyphs(std::string_view text, const std::vector<Span>& marks = {},
               const std::vector<MarkedEntity>& entities = {});

/// Returns `glyphs` in lines of at most `columns`, cut at spaces (never at no-break ones), and inside a word
/// only where it alone is longer than a line and no address, which could not be followed. Runs of spaces are
/// one space. No line is empty.
std::vector<Line> wrap(const Line& glyphs, std::size_t columns);

/// Returns `glyphs` on one line of at most `columns`, ended by "…" where it was cut.
Line shorten(const Line& glyphs, std::size_t columns);

/// Terminal sequences; all empty to print without colours.
struct Palette {
  std::string title;
  std::string dim;
  std::string highlight;
  std::array<std::string, 4> entities{};  ///< By EntityType.
  std::string reset;
};

/// Returns the palette for a terminal, or the empty one.
Palette palette(bool colour);

/// Returns `line` with highlights and, outside them, names in their colours, the rest in `base` (one of the palette, or
/// "").
std::string paint(const Line& line, const Palette& palette, const std::string& base = "");

/// Returns a line "Attention : ..." for each.
std::string warning_lines(const std::vector<Warning>& warnings);

/// Returns `text` made safe, without colours, its line ends as spaces.
std::string harmless_line(std::string text);

}  // namespace fsearch
