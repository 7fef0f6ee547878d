/// What an index holds, as plain values, for tests to compare; and short ways to make one.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "fsearch/index_articles.hpp"
#include "store/records/acronym_table.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/lexicon.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch::testing {

struct TermContent {
  std::uint32_t wdf = 0;

  bool operator==(const TermContent&) const = default;
};

/// Whether any term of the published generation has positions.
bool has_positions(const std::string& database);

/// The articles of the published generation, by id.
std::map<std::string, StoredArticle> stored_articles(const std::string& database);

/// The terms of the article with this id.
std::map<std::string, TermContent> terms_of(const std::string& database, const std::string& id);

std::string value_of(const std::string& database, const std::string& id, std::uint32_t slot);

CorpusStatistics statistics_of(const std::string& database);
AcronymTable acronyms_of(const std::string& database);

/// All buckets, in byte order of the folded forms.
std::vector<LexiconEntry> lexicon_of(const std::string& database);

void set_metadata(const std::string& database, const std::string& key, const std::string& value);

Article make_article(const std::string& id, const std::string& text, const std::string& title = {});

/// Indexes `articles`, in order.
IndexReport index(const IndexOptions& options, const std::vector<Article>& articles);

}  // namespace fsearch::testing
