#include "cli/console/display_text.hpp"

#include <algorithm>

namespace fsearch {
namespace {

bool is_address(const Line& word) {
  std::string text;
  for (const auto& glyph : word) text += glyph.bytes;
  return text.find("://") != std::string::npos || text.starts_with("www.");
}

/// Collects words into lines.
class LineBreaker {
 public:
  LineBreaker(std::size_t columns, bool whole_addresses) : columns_(columns), whole_addresses_(whole_addresses) {}

  void add(const Glyph& glyph) {
    if (!glyph.is_space()) {
      if (word_columns_ + glyph.columns > columns_ && !stays_whole()) end_word();
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
  /// Looked up once a word, where it reaches the end of a line.
  bool stays_whole() {
    if (!whole_) whole_ = whole_addresses_ && is_address(word_);
    return *whole_;
  }

  void end_word() {
    if (word_.empty()) return;
    whole_.reset();
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
  bool whole_addresses_;
  std::optional<bool> whole_;  ///< Of the word.
  std::vector<Line> lines_;
  Line line_, word_, space_;
  std::size_t line_columns_ = 0;
  std::size_t word_columns_ = 0;
};

std::vector<Line> broken(const Line& glyphs, std::size_t columns, bool whole_addresses) {
  LineBreaker breaker(std::max<std::size_t>(columns, 2), whole_addresses);
  for (const auto& glyph : glyphs) breaker.add(glyph);
  return breaker.finish();
}

}  // namespace

std::vector<Line> wrap(const Line& glyphs, std::size_t columns) { return broken(glyphs, columns, true); }

Line shorten(const Line& glyphs, std::size_t columns) {
  std::vector<Line> lines = broken(glyphs, columns, false);
  if (lines.empty()) return {};
  if (lines.size() == 1) return lines.front();
  Line line = broken(glyphs, columns - 1, false).front();
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

std::string harmless_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return paint(to_glyphs(text), {});
}

std::string warning_lines(const std::vector<Warning>& warnings) {
  std::string text;
  for (const Warning& warning : warnings) text += "Attention : " + paint(to_glyphs(warning.text), {}) + "\n";
  return text;
}

}  // namespace fsearch
