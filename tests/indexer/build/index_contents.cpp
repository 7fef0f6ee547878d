#include "tests/indexer/build/index_contents.hpp"

#include <algorithm>

#include "indexer/update/posted_terms.hpp"
#include "store/records/index_schema.hpp"
#include "store/xapian_error.hpp"

namespace fsearch::testing {
namespace {

Xapian::Database opened(const std::string& database) { return Xapian::Database(database + "/current"); }

Xapian::Document document(const Xapian::Database& database, const std::string& id) {
  return database.get_document(*database.postlist_begin(schema::id_term(id)));
}

}  // namespace

bool has_positions(const std::string& database) { return opened(database).has_positions(); }

std::map<std::string, StoredArticle> stored_articles(const std::string& database) {
  const auto db = opened(database);
  std::map<std::string, StoredArticle> articles;
  ArticleDecoder decoder;
  for (auto posting = db.postlist_begin(""); posting != db.postlist_end(""); ++posting) {
    auto stored = decoder.decode(db.get_document(*posting).get_data()).value();
    std::string id = stored.article.id;
    articles.emplace(std::move(id), std::move(stored));
  }
  return articles;
}

std::map<std::string, TermContent> terms_of(const std::string& database, const std::string& id) {
  const auto db = opened(database);
  const Xapian::docid doc = document(db, id).get_docid();
  std::map<std::string, TermContent> terms;
  const auto posted = posted_terms(db, {doc});
  for (const auto& [term, wdf] : posted.at(doc)) terms[term] = {wdf};
  return terms;
}

std::string value_of(const std::string& database, const std::string& id, std::uint32_t slot) {
  const auto db = opened(database);
  return document(db, id).get_value(slot);
}

CorpusStatistics statistics_of(const std::string& database) {
  return decode_statistics(opened(database).get_metadata(std::string(schema::metadata::statistics))).value();
}

AcronymTable acronyms_of(const std::string& database) {
  return decode_acronyms(opened(database).get_metadata(std::string(schema::metadata::acronyms))).value();
}

std::vector<LexiconEntry> lexicon_of(const std::string& database) {
  const auto db = opened(database);
  std::vector<LexiconEntry> all;
  const std::string prefix(schema::metadata::lexicon);
  for (auto key = db.metadata_keys_begin(prefix); key != db.metadata_keys_end(prefix); ++key) {
    const auto bucket = decode_lexicon(db.get_metadata(*key)).value();
    all.insert(all.end(), bucket.begin(), bucket.end());
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.folded < b.folded; });
  return all;
}

void set_metadata(const std::string& database, const std::string& key, const std::string& value) {
  Xapian::WritableDatabase db(database + "/current");
  db.set_metadata(key, value);
  db.commit();
}

Article make_article(const std::string& id, const std::string& text, const std::string& title) {
  Article article;
  article.id = id;
  article.text = text;
  article.title = title;
  return article;
}

IndexReport index(const IndexOptions& options, const std::vector<Article>& articles) {
  return index_articles(options, [&](const ArticleSink& sink) {
    for (const auto& article : articles) sink.article(article);
  });
}

}  // namespace fsearch::testing
