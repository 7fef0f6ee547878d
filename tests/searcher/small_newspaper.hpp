/// Small newspapers made for a test: articles in memory, and the index of them on disk.
#pragma once
#include <string>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/searcher.hpp"
#include "tests/indexer/scratch_folder.hpp"

namespace fsearch::testing {

/// An article with what the tests need of it.
Article news(const std::string& id, const std::string& title, const std::string& text, const std::string& date = {},
             const std::string& source = {}, const std::vector<std::string>& section = {});

/// Adds articles to the index at `database`, made where it is missing.
void index_news(const std::string& database, const std::vector<Article>& articles);

/// An index in a folder of its own.
struct SmallNewspaper {
  explicit SmallNewspaper(std::vector<Article> all);

  ScratchFolder folder;
  std::string database;
  std::vector<Article> articles;
};

/// Returns a request for everything that `query` finds, its spelling left alone.
SearchRequest everything(const std::string& query);

/// Returns the ids of an answer, in order.
std::vector<std::string> ids_of(const SearchResult& result);

}  // namespace fsearch::testing
