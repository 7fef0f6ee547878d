#include "tests/safety/numbered_articles.hpp"

#include <set>

#include "fsearch/article_reader.hpp"

namespace fsearch::test {

std::string numbered_articles(std::size_t count, int version) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i)
    lines += R"({"id":"a)" + std::to_string(i) + R"(","title":"Version )" + std::to_string(version) +
             R"(","text":"Le volcan gronde encore, dit l’article )" + std::to_string(i) + ".\"}\n";
  return lines;
}

SeenState seen_state(const std::string& database) {
  std::set<std::string> ids;
  std::set<std::string> titles;
  SeenState state;
  ArticleReader articles(database);
  while (const auto article = articles.next()) {
    ++state.articles;
    ids.insert(article->id);
    titles.insert(article->title);
  }
  state.different_ids = ids.size();
  if (titles.size() == 1) state.version = std::stoi(titles.begin()->substr(8));
  return state;
}

}  // namespace fsearch::test
