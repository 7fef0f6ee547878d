/// What is mended in a query before it is searched, and in what is suggested.
#include <doctest/doctest.h>

#include <algorithm>

#include "analyzers/words/french_stems.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

/// Thirty articles on the same, and some that say something else.
const SmallNewspaper& newspaper() {
  static const SmallNewspaper made([] {
    std::vector<Article> articles;
    articles.reserve(40);
    for (int i = 0; i < 30; ++i)
      articles.push_back(
          news("n" + std::to_string(i), "Au Parlement",
               "Les parlementaires ont vu Microsoft et l’élection présidentielle, du côté de la notre."));
    articles.push_back(news("glued", "Rachats", "On dit MicrosoftOracle partout."));
    articles.push_back(news("oracle", "Oracle", "Oracle ouvre un bureau, [Oracle] le dit."));
    for (int i = 0; i < 2; ++i)
      articles.push_back(news("coast" + std::to_string(i), "La côte", "La côte et la cote. Il a dit par et parle."));
    articles.push_back(news("lost", "Battu", "L’élection perdue."));
    return articles;
  }());
  return made;
}

SearchResult ask(const std::string& query) {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything(query);
  request.correct_spelling = true;
  return searcher.search(request);
}

std::vector<std::string> suggestions(const std::string& typed) {
  Searcher searcher({newspaper().database});
  std::vector<std::string> texts;
  for (const Suggestion& suggestion : searcher.suggest(typed, 10)) texts.push_back(suggestion.text);
  return texts;
}

bool offers(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("search: the halves of a word are joined where one is unknown, or far rarer than the whole") {
  CHECK(ask("parlemen taires").corrected == "parlementaires");
  CHECK(ask("les parle mentaires").corrected == "les parlementaires");
  CHECK(ask("vote parle mentaires Oracle").corrected == "vote parlementaires Oracle");
  CHECK_FALSE(ask("du côté").corrected.has_value());
  CHECK_FALSE(ask("parle parlementaires").corrected.has_value());
}

TEST_CASE("search: accents left out are shown where the articles write a word one way, and only there") {
  CHECK(ask("election presidentielle").interpreted == "élection présidentielle");
  CHECK(ask("Election").interpreted == "Élection");
  CHECK_FALSE(ask("election presidentielle").corrected.has_value());
  CHECK(ask("cote").interpreted == "cote");
  CHECK(ask("=election").interpreted == "=election");
  SearchRequest as_is = everything("election");
  Searcher searcher({newspaper().database});
  CHECK(searcher.search(as_is).interpreted == "election");
}

TEST_CASE("search: a French word that no article holds is no slip for one that they hold") {
  CHECK_FALSE(ask("note").corrected.has_value());
  CHECK(ask("note").hits.empty());
  CHECK(ask("parlemantaires").corrected == "parlementaires");
}

TEST_CASE("search: a word in quotes that looks like a name is never corrected, others are") {
  for (const char* query : {"\"Jean Oracel\"", "\"Oracel\"", "\"le oracel Microsoft\"", "\"microsoft oracel\""}) {
    const SearchResult result = ask(query);
    CHECK_FALSE_MESSAGE(result.corrected.has_value(), query);
    CHECK_MESSAGE(result.hits.empty(), query);
  }
  CHECK(ask("\"les parlemantaires\"").corrected == "\"les parlementaires\"");
  CHECK(ask("microsfot").corrected == "Microsoft");
}

TEST_CASE("search: a name is no slip for a common word of French") {
  CHECK_FALSE(ask("selon Jean Partez").corrected.has_value());
  CHECK(ask("les partez").interpreted == "les partez");
  CHECK(ask("vu Microsfot").corrected == "vu Microsoft");
}

TEST_CASE("is_french_stem: tells the stems of its list, the first and the last too, from all else") {
  for (const char* stem : {"not", "chart", "repas", "licenci"}) CHECK_MESSAGE(is_french_stem(stem), stem);
  for (const char* stem : {"", "#", "xq", "zzzzz", "Licence", "parlemen"}) CHECK_MESSAGE(!is_french_stem(stem), stem);
}

TEST_CASE("suggest: names glued together on scraped pages are not offered") {
  CHECK(offers(suggestions("micro"), "Microsoft"));
  CHECK_FALSE(offers(suggestions("micro"), "Microsoftoracle"));
}

TEST_CASE("suggest: what one article says is left out where many say another") {
  CHECK(offers(suggestions("élection p"), "élection présidentielle"));
  CHECK_FALSE(offers(suggestions("élection p"), "élection perdue"));
}

}  // namespace fsearch::testing
