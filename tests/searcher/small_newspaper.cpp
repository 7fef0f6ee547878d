#include "tests/searcher/small_newspaper.hpp"

#include <utility>

#include "fsearch/index_articles.hpp"

namespace fsearch::testing {

Article news(const std::string& id, const std::string& title, const std::string& text, const std::string& date,
             const std::string& source, const std::vector<std::string>& section) {
  Article article;
  article.id = id;
  article.title = title;
  article.text = text;
  article.date = date;
  article.source = source;
  article.section = section;
  return article;
}

void index_news(const std::string& database, const std::vector<Article>& articles) {
  IndexOptions options;
  options.database = database;
  options.jobs = 1;
  index_articles(options, [&](const ArticleSink& sink) {
    for (const Article& article : articles) sink.article(article);
  });
}

SmallNewspaper::SmallNewspaper(std::vector<Article> all) : database(folder.path("db")), articles(std::move(all)) {
  index_news(database, articles);
}

SearchRequest everything(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.limit = 100'000;
  request.passages = 0;
  request.correct_spelling = false;
  return request;
}

std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) ids.push_back(hit.article.id);
  return ids;
}

}  // namespace fsearch::testing
