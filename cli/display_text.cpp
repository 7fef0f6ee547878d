#include "cli/display_text.hpp"

#include <algorithm>

namespace fsearch {
namespace {

/// Collects words into lines.
class LineBreaker {
 public:
  explicit LineBreaker(std::size_t columns) : columns_(columns) {}

  void add(const Glyph& glyph) {
    if (!glyph.is_space()) {
      if (word_columns_ + glyph.columns > columns_) end_word();
      word_.push_back(glyph);
      word_columns_ += glyph.columns;
      return;
    }
    end_word();
    if (glyph.bytes == "\n")
      end_line();
    else if (!line_.empty())
      space_ = {glyph};
  }

  std::vector<Line> finish() {
    end_word();
    end_line();
    return std::move(lines_);
  }

 private:
  void end_word() {
    if (word_.empty()) return;
    if (line_columns_ + space_.size() + word_columns_ > columns_) end_line();
    line_columns_ += space_.size() + word_columns_;
    line_.insert(line_.end(), space_.begin(), space_.end());
    line_.insert(line_.end(), word_.begin(), word_.end());
    space_.clear();
    word_.clear();
    word_columns_ = 0;
  }

  void end_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
    space_.clear();
    line_columns_ = 0;
  }

  std::size_t columns_;
  std::vector<Line> lines_;
  Line line_, word_, space_;
  std::size_t line_columns_ = 0;
  std::size_t word_columns_ = 0;
};

}  // namespace

std::vector<Line> wrap(const Line& glyphs, std::size_t columns) {
  LineBreaker breaker(std::max<std::size_t>(columns, 2));
  for (const auto& glyph : glyphs) breaker.add(glyph);
  return breaker.finish();
}

Line shorten(const Line& glyphs, std::size_t columns) {
  std::vector<Line> lines = wrap(glyphs, columns);
  if (lines.empty()) return {};
  if (lines.size() == 1) return lines.front();
  Line line = wrap(glyphs, columns - 1).front();
  line.push_back({"…", 1, false, {}});
  return line;
}

Palette palette(bool colour) {
  if (!colour) return {};
  return {.title = "\033[1m",
          .dim = "\033[2m",
          .highlight = "\033[1;31m",
          .entities = {"\033[4;36m", "\033[4;33m", "\033[4;32m", "\033[4;35m"},
          .reset = "\033[0m"};
}

std::string paint(const Line& line, const Palette& palette, const std::string& base) {
  const auto style_of = [&](const Glyph& glyph) -> const std::string& {
    if (glyph.marked) return palette.highlight;
    return glyph.entity ? palette.entities[static_cast<std::size_t>(*glyph.entity)] : base;
  };
  std::string text;
  const std::string none;
  const std::string* style = &none;
  for (const auto& glyph : line) {
    const std::string& next = style_of(glyph);
    if (next != *style) {
      if (!style->empty()) text += palette.reset;
      text += next;
      style = &next;
    }
    text += glyph.bytes;
  }
  return style->empty() ? text : text + palette.reset;
}

}  // namespace fsearch
