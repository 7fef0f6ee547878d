#include "indexer/build/document_builder.hpp"

#include <utility>

#include "analyzers/passages.hpp"
#include "indexer/build/boolean_terms.hpp"
#include "indexer/tidy/asides.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

void set_values(IndexDocument& document, const IncomingArticle& incoming) {
  const Article& article = incoming.article;
  document.values[schema::slot::date] = schema::date_value(article.date);
  document.values[schema::slot::article] = schema::article_value(article.id);
  document.values[schema::slot::source] = article.source;
  document.values[schema::slot::sections] = schema::join_sections(article.section);
  document.values[schema::slot::author] = article.author;
  document.values[schema::slot::cluster] = incoming.cluster;
  document.values[schema::slot::sketch] = incoming.sketch;
  document.values[schema::slot::indexed] = incoming.indexed;
}

}  // namespace

DocumentBuilder::Draft DocumentBuilder::draft(IncomingArticle incoming) {
  Draft made;
  WeightedTerms& terms = made.document.terms;
  add_boolean_terms(incoming.article, incoming.checksum, terms);
  if (!incoming.origin.empty()) terms.add(schema::origin_term(incoming.origin), 0);
  set_values(made.document, incoming);
  tally_.begin(1);
  const std::vector<Passage> asides = find_asides(incoming.article);
  add_text(incoming.article, asides, made.document);
  ArticleEntities named;
  if (with_entities_) named = entities_.finish();
  for (const auto& term : named.terms) terms.add(term, 0);
  made.document.values[schema::slot::entities] = numbers_.entities.column(named.terms);
  made.article = std::move(incoming.article);
  made.spans = encode_spans(made.article, split_passages(made.article.text, asides), named.entities);
  return made;
}

void DocumentBuilder::add_text(const Article& article, std::span<const Passage> asides, IndexDocument& document) {
  const auto& body = analyzer_.analyze(article.text);
  tally_.add_body(article.text, body);
  if (with_entities_) entities_.read_text(article.text, body, asides);
  words_.body(body, asides, document.terms);
  const std::string body_words = streams_.field(article.text, body);
  const auto& title = analyzer_.analyze(article.title);
  tally_.add_title(title);
  if (with_entities_) entities_.read_title(article.title, title);
  words_.title(title, document.terms);
  document.values[schema::slot::words] = join_fields(streams_.field(article.title, title), body_words);
}

}  // namespace fsearch
