#include "indexer/tidy_article.hpp"

#include "indexer/double_utf8.hpp"
#include "indexer/html/entities.hpp"

namespace fsearch {
namespace {

void tidy(std::string& field) {
  if (auto once = undo_double_utf8(field)) field = std::move(*once);
  if (field.find('&') != std::string::npos) field = html::decode_entities(field);
}

}  // namespace

void tidy_article(Extraction& extraction) {
  Article& article = extraction.article;
  for (auto* field : {&article.title, &article.text, &article.author, &article.source}) tidy(*field);
  for (auto& section : article.section) tidy(section);
}

}  // namespace fsearch
