#include "indexer/tidy_article.hpp"

#include "indexer/double_utf8.hpp"
#include "indexer/html/entities.hpp"

namespace fsearch {
namespace {

// Returns whether the field was encoded twice.
bool tidy(std::string& field) {
  auto once = undo_double_utf8(field);
  if (once) field = std::move(*once);
  if (field.find('&') != std::string::npos) field = html::decode_entities(field);
  return once.has_value();
}

}  // namespace

void tidy_article(Extraction& extraction) {
  Article& article = extraction.article;
  bool twice = false;
  for (auto* field : {&article.title, &article.text, &article.author, &article.source})
    twice = tidy(*field) || twice;
  for (auto& section : article.section) twice = tidy(section) || twice;
  if (twice && extraction.encoding == "utf-8") extraction.encoding = "utf-8 twice";
}

}  // namespace fsearch
