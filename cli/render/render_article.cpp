#include "cli/render/render_article.hpp"

#include <algorithm>

#include "cli/console/display_text.hpp"
#include "cli/console/messages.hpp"
#include "wording/french_format.hpp"
#include "wording/hit_csv.hpp"

namespace fsearch {
namespace {

Line bracketed(const Line& line) {
  Line out;
  bool marked = false;
  for (const Glyph& glyph : line) {
    if (glyph.marked != marked) out.push_back({marked ? "›" : "‹", 1});
    marked = glyph.marked;
    out.push_back(glyph);
  }
  if (marked) out.push_back({"›", 1});
  return out;
}

class ArticleRenderer {
 public:
  explicit ArticleRenderer(const TextStyle& style) : style_(style), palette_(palette(style.colour)) {}

  std::string render(const MarkedArticle& shown, bool only_passages) {
    add(shown.article.title, shown.in_title, palette_.title);
    about(shown.article);
    if (!only_passages)
      body(shown.article.text, shown.in_text);
    else
      for (const PassageHit& passage : shown.passages) {
        text_ += "\n" + palette_.dim + printable(passage.id) + palette_.reset + "\n";
        add(passage.text, passage.highlights, "");
      }
    return std::move(text_);
  }

 private:
  void add(std::string_view text, const std::vector<Span>& marks, const std::string& base) {
    Line glyphs = to_glyphs(text, marks);
    if (!style_.colour) glyphs = bracketed(glyphs);
    for (const Line& line : wrap(glyphs, style_.columns)) text_ += paint(line, palette_, base) + "\n";
  }

  void about(const Article& article) {
    std::string facts;
    for (const std::string& fact : {article.source, section_path(article), french_date(article.date), article.author})
      if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + fact;
    for (const std::string& line : {facts, article.url, article.id == article.url ? "" : "id " + article.id})
      if (!line.empty()) text_ += palette_.dim + printable(line) + palette_.reset + "\n";
  }

  void body(std::string_view text, const std::vector<Span>& marks) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::size_t before = text_.size();
      std::vector<Span> inside;
      for (const Span& mark : marks)
        if (mark.begin >= begin && mark.end <= end)
          inside.push_back(
              {static_cast<std::uint32_t>(mark.begin - begin), static_cast<std::uint32_t>(mark.end - begin)});
      add(text.substr(begin, end - begin), inside, "");
      if (text_.size() > before) text_.insert(before, "\n");
      begin = end + 1;
    }
  }

  TextStyle style_;
  Palette palette_;
  std::string text_;
};

}  // namespace

std::string render_article(const MarkedArticle& shown, const TextStyle& style, bool only_passages) {
  return ArticleRenderer(style).render(shown, only_passages);
}

}  // namespace fsearch
