/// Articles like a given one: what to search for. Private to searcher/.
#pragma once
#include <optional>
#include <string>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns the article of this id; nothing where the indexes hold none.
std::optional<Article> find_article(const IndexReader& reader, ArticleDecoder& decoder, const std::string& id);

/// Returns when it came into its index, as Hit::indexed; empty where there is none.
std::string time_of_indexing(const IndexReader& reader, const std::string& id);

/// Returns a query of the article's 25 most telling words, by term frequency and rarity, but not the article itself:
/// Azure OU exclusivité^0.8 ... SAUF id:tech-1. Words no other article holds are left out. Matches nothing where no
/// word is left.
Query similar_query(const Article& article, IndexReader& reader, Analyzer& analyzer);

/// Returns whether an article is `model`, or has its very text.
bool is_copy(const Article& article, const Article& model);

}  // namespace fsearch
