#include "indexer/build/document_builder.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analyzers/passages.hpp"
#include "indexer/tidy/asides.hpp"
#include "store/records/index_schema.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

void add_terms(WeightedTerms& to, const std::vector<std::string>& terms) {
  for (const auto& term : terms) to.add(term, 0);
}

void add_name(WeightedTerms& to, std::string_view prefix, const std::string& name) {
  if (!name.empty()) add_terms(to, schema::name_terms(prefix, fold(name)));
}

void add_boolean_terms(WeightedTerms& to, const IncomingArticle& incoming) {
  const Article& article = incoming.article;
  to.add(schema::id_term(article.id), 0);
  to.add(schema::prefix::checksum, incoming.checksum, 0);
  if (!incoming.origin.empty()) to.add(schema::origin_term(incoming.origin), 0);
  add_name(to, schema::prefix::source, article.source);
  add_name(to, schema::prefix::author, article.author);
  for (const auto& section : article.section) add_name(to, schema::prefix::section, section);
  add_terms(to, schema::url_terms(article.url));
  add_terms(to, schema::date_terms(article.date));
  if (const auto language = schema::language_term(article.language); !language.empty()) to.add(language, 0);
}

void set_values(IndexDocument& document, const IncomingArticle& incoming) {
  const Article& article = incoming.article;
  document.values[schema::slot::date] = schema::date_value(article.date);
  document.values[schema::slot::article] = schema::article_value(article.id);
  document.values[schema::slot::source] = article.source;
  document.values[schema::slot::sections] = schema::join_sections(article.section);
  document.values[schema::slot::author] = article.author;
  document.values[schema::slot::cluster] = incoming.cluster;
  document.values[schema::slot::sketch] = incoming.sketch;
}

// The terms that a word may have; in the title, a stem or twin has the next key.
enum class TermKind : std::uint32_t { stem = 1, twin = 3, name = 5 };
constexpr std::uint32_t keys_of_word = 5;

std::uint32_t key_of(const Word& word, TermKind kind) {
  return word.id * keys_of_word + static_cast<std::uint32_t>(kind);
}

}  // namespace

DocumentBuilder::Draft DocumentBuilder::draft(IncomingArticle incoming) {
  Draft made;
  WeightedTerms& terms = made.document.terms;
  add_boolean_terms(terms, incoming);
  set_values(made.document, incoming);
  tally_.begin(1);
  const std::vector<Passage> asides = find_asides(incoming.article);
  add_text(incoming.article, asides, made.document);
  ArticleEntities named;
  if (with_entities_) named = entities_.finish();
  add_terms(terms, named.terms);
  made.article = std::move(incoming.article);
  made.spans = encode_spans(made.article, split_passages(made.article.text, asides), named.entities);
  return made;
}

// Title weights need the body's length. Words last until the next analysis, so the body's terms go before the title's.
void DocumentBuilder::add_text(const Article& article, std::span<const Passage> asides, IndexDocument& document) {
  WeightedTerms& terms = document.terms;
  const auto& body = analyzer_.analyze(article.text);
  const std::uint32_t body_length = length_of(body);
  tally_.add_body(article.text, body);
  if (with_entities_) entities_.read_text(article.text, body, asides);
  PassageCursor passage(asides);
  for (const Token& token : body)
    weights_of(token).add(token, schema::occurrence_weight(token.position, body_length, passage.kind_at(token.begin)));
  add_words(terms);
  const std::string body_words = streams_.field(article.text, body);
  const auto& title = analyzer_.analyze(article.title);
  tally_.add_title(title);
  if (with_entities_) entities_.read_title(article.title, title);
  const std::uint32_t weight = schema::title_weight(length_of(title), body_length);
  for (const Token& token : title) {
    WordWeights& word = weights_of(token);
    word.add(token, weight);
    ++word.in_title;
  }
  add_words(terms);
  document.values[schema::slot::words] = join_fields(streams_.field(article.title, title), body_words);
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

// Word by word and not occurrence by occurrence: each is looked up.
void DocumentBuilder::add_words(WeightedTerms& terms) {
  for (const WordWeights& weights : words_) tally_.prefetch(*weights.word);
  for (const WordWeights& weights : words_) {
    const Word& word = *weights.word;
    places_[word.id] = 0;
    tally_.count(word, weights.occurrences, weights.name_like);
    add_stem(word.stem, weights, key_of(word, TermKind::stem), terms);
    add_stem(word.twin, weights, key_of(word, TermKind::twin), terms);
    if (weights.as_name > 0 && word.folded.size() <= schema::longest_term)
      terms.add(schema::prefix::name, word.folded, weights.as_name, key_of(word, TermKind::name));
  }
  words_.clear();
}

void DocumentBuilder::add_stem(const std::string& stem, const WordWeights& weights, std::uint32_t key,
                               WeightedTerms& terms) {
  if (stem.empty() || stem.size() > schema::longest_term) return;
  terms.add({}, stem, weights.all, key);
  if (weights.in_title > 0) terms.add(schema::prefix::title, stem, weights.in_title, key + 1);
}

}  // namespace fsearch
