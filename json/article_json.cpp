/// One whole article.
#include <utility>

#include "fsearch/json.hpp"
#include "json/json_parts.hpp"

namespace fsearch {

std::string to_json(const MarkedArticle& marked, bool only_passages) {
  const Article& article = marked.article;
  Json json = {{"id", article.id},         {"title", article.title},           {"url", article.url},
               {"source", article.source}, {"section", Json(article.section)}, {"author", article.author},
               {"date", article.date},     {"indexed", marked.indexed},        {"lang", article.language},
               {"text", article.text}};
  if (!marked.query.empty()) {
    json["query"] = marked.query;
    json["warnings"] = warnings_json(marked.warnings);
    json["warning_codes"] = codes_json(marked.warnings);
    json["title_highlights"] = spans_json(marked.in_title);
    json["highlights"] = spans_json(marked.in_text);
    if (only_passages) json["passages"] = passages_json(marked.passages);
  }
  if (Json extra = extra_json(article); !extra.is_null()) json["extra"] = std::move(extra);
  return line_of(json);
}

}  // namespace fsearch
