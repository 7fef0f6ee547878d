#include "indexer/document_builder.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analyzers/fold.hpp"
#include "analyzers/passages.hpp"
#include "schema/index_schema.hpp"

namespace fsearch {
namespace {

void add_terms(Xapian::Document& document, const std::vector<std::string>& terms) {
  for (const auto& term : terms) document.add_boolean_term(term);
}

void add_name(Xapian::Document& document, std::string_view prefix, const std::string& name) {
  if (!name.empty()) add_terms(document, schema::name_terms(prefix, fold(name)));
}

void add_boolean_terms(Xapian::Document& document, const IncomingArticle& incoming) {
  const Article& article = incoming.article;
  document.add_boolean_term(schema::id_term(article.id));
  document.add_boolean_term(std::string(schema::prefix::checksum) + incoming.checksum);
  if (!incoming.origin.empty()) document.add_boolean_term(schema::origin_term(incoming.origin));
  add_name(document, schema::prefix::source, article.source);
  add_name(document, schema::prefix::author, article.author);
  for (const auto& section : article.section) add_name(document, schema::prefix::section, section);
  add_terms(document, schema::url_terms(article.url));
  add_terms(document, schema::date_terms(article.date));
  const std::string language = schema::language_term(article.language);
  if (!language.empty()) document.add_boolean_term(language);
}

void add_values(Xapian::Document& document, const IncomingArticle& incoming) {
  const Article& article = incoming.article;
  document.add_value(schema::slot::date, schema::date_value(article.date));
  document.add_value(schema::slot::article, schema::article_value(article.id));
  document.add_value(schema::slot::source, article.source);
  document.add_value(schema::slot::sections, schema::join_sections(article.section));
  document.add_value(schema::slot::author, article.author);
  document.add_value(schema::slot::cluster, incoming.cluster);
  document.add_value(schema::slot::sketch, incoming.sketch);
}

}  // namespace

Xapian::Document DocumentBuilder::build(IncomingArticle incoming) {
  Xapian::Document document;
  add_boolean_terms(document, incoming);
  add_values(document, incoming);
  tally_.begin(1);
  add_text(document, incoming.article);
  ArticleEntities named;
  if (with_entities_) named = entities_.take();
  add_terms(document, named.terms);
  StoredArticle stored{std::move(incoming.article), {}, std::move(named.entities)};
  stored.passages = split_passages(stored.article.text);
  document.set_data(encoder_.encode(stored));
  return document;
}

void DocumentBuilder::forget(const Article& article) {
  tally_.begin(-1);
  tally_.count_title(analyzer_.analyze(article.title));
  tally_.count_body(article.text, analyzer_.analyze(article.text));
}

// Title weights need the body's length. Words last until the next analysis, so the body's terms go before the title's.
void DocumentBuilder::add_text(Xapian::Document& document, const Article& article) {
  const auto& body = analyzer_.analyze(article.text);
  const std::uint32_t body_length = length_of(body);
  tally_.count_body(article.text, body);
  if (with_entities_) entities_.read_text(article.text, body);
  for (const Token& token : body) {
    const Xapian::termcount weight = schema::occurrence_weight(token.position, body_length);
    WordWeights& word = weights_of(token);
    word.all += weight;
    if (token.name_like()) word.as_name += weight;
  }
  add_words(document);
  const auto& title = analyzer_.analyze(article.title);
  tally_.count_title(title);
  if (with_entities_) entities_.read_title(article.title, title);
  const Xapian::termcount weight = schema::title_weight(length_of(title), body_length);
  for (const Token& token : title) {
    WordWeights& word = weights_of(token);
    word.all += weight;
    ++word.in_title;
    if (token.name_like()) word.as_name += weight;
  }
  add_words(document);
}

DocumentBuilder::WordWeights& DocumentBuilder::weights_of(const Token& token) {
  const std::uint32_t id = token.word->id;
  if (id >= places_.size()) places_.resize(std::max<std::size_t>(id + 1, places_.size() * 2));
  if (places_[id] == 0) {
    words_.push_back({token.word});
    places_[id] = static_cast<std::uint32_t>(words_.size());
  }
  return words_[places_[id] - 1];
}

// Term by term and not occurrence by occurrence: Xapian looks each up in a tree of strings.
void DocumentBuilder::add_words(Xapian::Document& document) {
  for (const WordWeights& weights : words_) {
    const Word& word = *weights.word;
    places_[word.id] = 0;
    for (const std::string* stem : {&word.stem, &word.twin}) {
      if (stem->empty() || stem->size() > schema::longest_term) continue;
      document.add_term(*stem, weights.all);
      if (weights.in_title > 0)
        document.add_term(term_.assign(schema::prefix::title).append(*stem), weights.in_title);
    }
    if (weights.as_name > 0 && word.folded.size() <= schema::longest_term)
      document.add_term(term_.assign(schema::prefix::name).append(word.folded), weights.as_name);
  }
  words_.clear();
}

}  // namespace fsearch
