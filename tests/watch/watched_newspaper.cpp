#include "tests/watch/watched_newspaper.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "fsearch/index_articles.hpp"

namespace fsearch::testing {

Article news(const std::string& id, const std::string& text, const std::string& source) {
  Article article;
  article.id = id;
  article.title = "Titre " + id;
  article.text = text;
  article.source = source;
  return article;
}

std::string dispatch(const std::string& subject, int number) {
  std::string text = "Une dépêche au sujet de " + subject + " :";
  for (int i = 0; i < 40; ++i) text += " mot" + std::to_string(number * 1000 + i);
  return text + ".";
}

void WatchedNewspaper::add(int day, const std::vector<Article>& articles, bool rebuild) const {
  IndexOptions options{.database = database, .jobs = 1, .rebuild = rebuild};
  options.now = first_day + day * day_seconds - 3600;
  index_articles(options, [&](const ArticleSink& sink) {
    for (const Article& article : articles) sink.article(article);
  });
}

WatchReport WatchedNewspaper::run(int day, const std::string& toml, bool from_start) {
  std::vector<std::string> databases = others;
  databases.push_back(database);
  Searcher searcher(databases);
  SentArticles sent(folder.path("state"));
  deliveries_.clear();
  return run_watch(searcher, read_watch_list(toml, folder.path("veille.toml")),
                   {first_day + day * day_seconds, from_start}, sent,
                   [&](const Target&, const Digest&, const Delivery& delivery) { deliveries_.push_back(delivery); });
}

std::vector<std::string> WatchedNewspaper::told(const std::string& file) const {
  std::vector<std::string> all;
  std::istringstream lines(folder.read(file));
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    const std::string query = json["watch"]["name"].get<std::string>() + " ";
    all.push_back(query + json["id"].get<std::string>());
    for (const auto& copy : json["copies"]) all.push_back(query + copy["id"].get<std::string>());
  }
  return all;
}

}  // namespace fsearch::testing
