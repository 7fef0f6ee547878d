#include "indexer/tidy/tidy_article.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/markup/entities.hpp"
#include "indexer/page/html_reader.hpp"
#include "indexer/tidy/cut_words.hpp"
#include "text/double_utf8.hpp"
#include "text/utf8.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_tag = 300;  // Bytes, attributes included.

// Returns whether the field was encoded twice.
bool tidy(std::string& field) {
  auto once = undo_double_utf8(field);
  if (once) field = std::move(*once);
  if (field.find('&') != std::string::npos) field = html::decode_entities(field);
  field = without_c1_controls(std::move(field));
  return once.has_value();
}

bool holds(std::string_view text, std::string_view piece, int times = 1) {
  std::size_t at = 0;
  for (; times > 0 && (at = text.find(piece, at)) != std::string_view::npos; at += piece.size()) --times;
  return times == 0;
}

// Dumps of a site's database hold texts as HTML: "<p>Il pleut.</p>". A text about HTML does not start with a
// tag, and has neither links nor several paragraphs.
bool is_markup(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const bool tag = text.size() > 1 && text[0] == '<' && ((text[1] | 0x20) >= 'a' && (text[1] | 0x20) <= 'z');
  if (tag && holds(text, "</")) return true;
  return (holds(text, "<a href=") && holds(text, "</a>")) || holds(text, "</p>", 2) || holds(text, "<br", 2);
}

// Returns markup in which lines without <p> and <br> are paragraphs: WordPress keeps its texts so.
std::string with_paragraphs(std::string_view text) {
  if (holds(text, "<p") || holds(text, "<br")) return std::string(text);
  std::string marked;
  for (const char c : text) marked += c == '\n' ? "<br><br>" : std::string(1, c);
  return marked;
}

// Returns the bytes of the tag that `text`, which starts with "<", begins with, where it only says how to set words:
// "<i>", "</span>", "<br/>"; else 0.
std::size_t inline_tag_at(std::string_view text) {
  static constexpr std::array<std::string_view, 12> tags = {"i",   "em",   "b",  "strong", "q",     "sup",
                                                            "sub", "span", "br", "u",      "small", "cite"};
  const std::size_t close = text.substr(0, longest_tag).find('>');
  if (close == std::string_view::npos) return 0;
  const std::size_t name_begin = text.starts_with("</") ? 2 : 1;
  const std::string_view inside = text.substr(0, close);
  const std::string_view name = inside.substr(name_begin, inside.find_first_of(" /", name_begin) - name_begin);
  return std::find(tags.begin(), tags.end(), name) != tags.end() ? close + 1 : 0;
}

// Returns a title without the tags that say how to set its words: "Le <i>Phare</i>". Any other "<" is text.
std::string without_inline_tags(const std::string& title) {
  std::string plain;
  for (std::string_view rest = title; !rest.empty();) {
    const std::size_t text = std::min(rest.find('<'), rest.size());
    plain += rest.substr(0, text);
    rest.remove_prefix(text);
    if (rest.empty()) break;
    const std::size_t tag = inline_tag_at(rest);
    if (tag == 0) plain += '<';
    rest.remove_prefix(std::max<std::size_t>(tag, 1));
  }
  return plain;
}

}  // namespace

void tidy_article(Extraction& extraction) {
  Article& article = extraction.article;
  if (is_markup(article.text))
    if (auto text = text_of_fragment(with_paragraphs(article.text), extraction.dropped); !text.empty())
      article.text = std::move(text);
  bool twice = false;
  for (auto* field : {&article.title, &article.text, &article.author, &article.source}) twice = tidy(*field) || twice;
  article.title = without_inline_tags(article.title);
  article.text = with_whole_words(std::move(article.text));
  for (auto& section : article.section) twice = tidy(section) || twice;
  if (twice && extraction.encoding == "utf-8") extraction.encoding = "utf-8 twice";
}

}  // namespace fsearch
