/// One whole article.
#include "fsearch/json.hpp"
#include "json/json_parts.hpp"

namespace fsearch {
namespace {

void write_found(const MarkedArticle& marked, bool only_passages, LineWriter& line) {
  line.field("query", marked.query);
  line.field("warnings", texts_of(marked.warnings));
  line.field("warning_codes", codes_of(marked.warnings));
  line.key("title_highlights");
  write_spans(marked.in_title, line);
  line.key("highlights");
  write_spans(marked.in_text, line);
  if (!only_passages) return;
  line.key("passages");
  write_passages(marked.passages, line);
}

}  // namespace

std::string to_json(const MarkedArticle& marked, bool only_passages) {
  const Article& article = marked.article;
  LineWriter line;
  line.object([&] {
    line.field("id", article.id);
    line.field("title", article.title);
    line.field("url", article.url);
    line.field("source", article.source);
    line.field("section", article.section);
    line.field("author", article.author);
    line.field("date", article.date);
    line.field("indexed", marked.indexed);
    line.field("lang", article.language);
    line.field("text", article.text);
    if (!marked.query.empty()) write_found(marked, only_passages, line);
    write_extra(article, line);
  });
  return line.take();
}

}  // namespace fsearch
