#include "indexer/document_builder.hpp"

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

void add_values(Xapian::Document& document, const Article& article) {
  document.add_value(schema::slot::date, schema::date_value(article.date));
  document.add_value(schema::slot::article, schema::article_value(article.id));
  document.add_value(schema::slot::source, article.source);
  document.add_value(schema::slot::sections, schema::join_sections(article.section));
  document.add_value(schema::slot::author, article.author);
}

}  // namespace

// Where an occurrence goes and what it counts.
struct DocumentBuilder::Placing {
  Xapian::termpos position;
  Xapian::termcount weight;
  bool in_title;
};

Xapian::Document DocumentBuilder::build(IncomingArticle incoming) {
  Xapian::Document document;
  add_boolean_terms(document, incoming);
  add_values(document, incoming.article);
  tally_.begin(1);
  add_text(document, incoming.article);
  StoredArticle stored{std::move(incoming.article), {}, {}};
  stored.passages = split_passages(stored.article.text);
  document.set_data(encoder_.encode(stored));
  return document;
}

void DocumentBuilder::forget(const Article& article) {
  tally_.begin(-1);
  tally_.count_title(analyzer_.analyze(article.title));
  tally_.count_body(article.text, analyzer_.analyze(article.text));
}

// Body positions need the title's length and title weights the body's, while tokens last until the next
// analysis: the title, which is short, is analysed twice.
void DocumentBuilder::add_text(Xapian::Document& document, const Article& article) {
  const std::uint32_t title_length = length_of(analyzer_.analyze(article.title));
  const auto& body = analyzer_.analyze(article.text);
  const std::uint32_t body_length = length_of(body);
  tally_.count_body(article.text, body);
  for (const Token& token : body)
    add_token(document, token,
              {schema::body_start(title_length) + token.position,
               schema::occurrence_weight(token.position, body_length), false});
  const auto& title = analyzer_.analyze(article.title);
  tally_.count_title(title);
  for (const Token& token : title)
    add_token(
        document, token,
        {schema::first_position + token.position, schema::title_weight(title_length, body_length), true});
}

void DocumentBuilder::add_token(Xapian::Document& document, const Token& token, const Placing& placing) {
  const Word& word = *token.word;
  for (const std::string* stem : {&word.stem, &word.twin}) {
    if (stem->empty() || stem->size() > schema::longest_term) continue;
    document.add_posting(*stem, placing.position, placing.weight);
    if (placing.in_title)
      document.add_posting(term_.assign(schema::prefix::title).append(*stem), placing.position);
  }
  if (token.name_like() && word.folded.size() <= schema::longest_term)
    document.add_term(term_.assign(schema::prefix::name).append(word.folded), placing.weight);
}

}  // namespace fsearch
