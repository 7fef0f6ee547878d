#include "indexer/tidy_article.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/double_utf8.hpp"
#include "indexer/html/entities.hpp"
#include "indexer/html_reader.hpp"

namespace fsearch {
namespace {

// Returns whether the field was encoded twice.
bool tidy(std::string& field) {
  auto once = undo_double_utf8(field);
  if (once) field = std::move(*once);
  if (field.find('&') != std::string::npos) field = html::decode_entities(field);
  return once.has_value();
}

// Dumps of a site's database hold texts as HTML: "<p>Il pleut.</p>". A text about HTML does not start with a tag.
bool is_markup(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const bool tag = text.size() > 1 && text[0] == '<' && ((text[1] | 0x20) >= 'a' && (text[1] | 0x20) <= 'z');
  return tag && text.find("</") != std::string_view::npos;
}

}  // namespace

void tidy_article(Extraction& extraction) {
  Article& article = extraction.article;
  if (is_markup(article.text))
    if (auto text = text_of_fragment(article.text, extraction.dropped); !text.empty()) article.text = std::move(text);
  bool twice = false;
  for (auto* field : {&article.title, &article.text, &article.author, &article.source})
    twice = tidy(*field) || twice;
  for (auto& section : article.section) twice = tidy(section) || twice;
  if (twice && extraction.encoding == "utf-8") extraction.encoding = "utf-8 twice";
}

}  // namespace fsearch
