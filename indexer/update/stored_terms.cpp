#include "indexer/update/stored_terms.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "indexer/article/article_checksum.hpp"
#include "indexer/build/boolean_terms.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

std::uint64_t length_of(const PostedTerms& terms) {
  return std::accumulate(terms.begin(), terms.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& term) { return sum + term.second; });
}

}  // namespace

StoredTerms::StoredTerms(Xapian::Database database, std::vector<Xapian::docid> documents)
    : database_(std::move(database)), documents_(std::move(documents)) {
  origins_ = posted_terms(database_, documents_, std::string(schema::prefix::origin));
  entities_ = EntityTable::read([&](const std::string& key) { return database_.get_metadata(key); });
  std::vector<Xapian::docid> damaged;
  std::copy_if(documents_.begin(), documents_.end(), std::back_inserter(damaged),
               [&](Xapian::docid document) { return !is_whole_record(database_.get_document(document).get_data()); });
  posted_ = posted_terms(database_, damaged);
}

PostedTerms StoredTerms::terms_of(Xapian::docid document) {
  if (const auto known = posted_.find(document); known != posted_.end()) return ++damaged_, std::move(known->second);
  auto terms = analysed(document);
  if (terms && length_of(*terms) == database_.get_doclength(document)) return std::move(*terms);
  ++damaged_;
  return std::move(posted_terms(database_, {document})[document]);
}

std::optional<PostedTerms> StoredTerms::analysed(Xapian::docid document) {
  const Xapian::Document opened = database_.get_document(document);
  const auto stored = decoder_.decode(opened.get_data());
  if (!stored) return std::nullopt;
  const Article& article = stored->article;
  text_bytes_ += article.text.size();
  WeightedTerms weighted;
  add_boolean_terms(article, article_checksum(article), weighted);
  tally_.begin(-1);
  const auto& body = analyzer_.analyze(article.text);
  tally_.add_body(article.text, body);
  words_.body(body, stored->passages, weighted);
  const auto& title = analyzer_.analyze(article.title);
  tally_.add_title(title);
  words_.title(title, weighted);
  PostedTerms terms = std::move(origins_[document]);
  weighted.for_each([&](std::string_view term, std::uint32_t wdf, std::uint32_t) { terms[std::string(term)] += wdf; });
  if (!add_entities(opened.get_value(schema::slot::entities), terms)) return std::nullopt;
  return terms;
}

bool StoredTerms::add_entities(const std::string& column, PostedTerms& terms) const {
  bool known = true;
  const bool whole = read_entities(column, [&](std::uint32_t number) {
    known = known && number < entities_.size();
    if (known) terms.emplace(entities_.term(number), 0);
  });
  return whole && known;
}

}  // namespace fsearch
