/// Indexes an article and finds it again, with nothing but the installed libraries.
#include <cstdlib>
#include <filesystem>

#include "fsearch/analyzer.hpp"
#include "fsearch/error.hpp"
#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"

namespace {

constexpr const char* database = "consumer.db";

bool splits_the_elision() {
  fsearch::Analyzer analyzer;
  const auto& tokens = analyzer.analyze("L’exclusivité d’Azure");
  return tokens.size() == 4 && tokens[3].word->exact == "azure";
}

bool indexes_an_article() {
  fsearch::Article article;
  article.id = "a1";
  article.title = "Microsoft renonce à l’exclusivité d’Azure";
  article.text = "OpenAI pourra louer des serveurs ailleurs.\n";
  const auto report =
      fsearch::index_articles({.database = database}, [&](const fsearch::ArticleSink& sink) { sink.article(article); });
  return report.added == 1;
}

bool finds_it_again() {
  fsearch::Searcher searcher({database});
  const auto result = searcher.search({.query = "exclusivité Azure"});
  return result.hits.size() == 1 && result.hits[0].article.id == "a1" && result.hits[0].title_highlights.size() == 2;
}

bool reports_a_missing_index() {
  try {
    const fsearch::Searcher searcher({"no-such-index"});
    return false;
  } catch (const fsearch::Error& error) {
    return error.kind() == fsearch::Error::Kind::not_found;
  }
}

}  // namespace

int main() {
  std::filesystem::remove_all(database);
  const bool works = splits_the_elision() && indexes_an_article() && finds_it_again() && reports_a_missing_index();
  return works ? EXIT_SUCCESS : EXIT_FAILURE;
}
