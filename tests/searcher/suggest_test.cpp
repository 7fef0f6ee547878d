/// Completion of what a reader types, and articles like a given one.
#include <doctest/doctest.h>

#include <algorithm>

#include "searcher/query/plain_words.hpp"
#include "searcher/query/typed_text.hpp"
#include "tests/searcher/small_newspaper.hpp"
#include "text/fold.hpp"

namespace fsearch::testing {
namespace {

using Ids = std::vector<std::string>;
using Kind = Suggestion::Kind;

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made({
      news("a", "L’élection présidentielle", "Le candidat Emmanuel Macron parle d’élection. Les électeurs écoutent.",
           "2024-01-01"),
      news("b", "Un vote", "L’élection approche. Emmanuel Macron et l’intelligence artificielle.", "2024-02-01"),
      news("c", "Électricité chère", "L’électricité et l’élection, dit Emmanuel Macron. Emmanuel Moulin se tait.",
           "2024-03-01"),
      news("copie", "Autre titre", "L’élection approche. Emmanuel Macron et l’intelligence artificielle.",
           "2024-04-01"),
      news("soupe", "La soupe", "Le basilic, puis la soupe de haricots.", "2024-05-01"),
      news("potage", "Le potage", "La soupe aux haricots et au basilic du jardin.", "2024-06-01"),
  });
  return made;
}

std::vector<Suggestion> completions(const std::string& typed, std::size_t limit = 10) {
  Searcher searcher({newspaper().database});
  return searcher.suggest(typed, limit);
}

std::vector<std::string> texts(const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> all;
  all.reserve(suggestions.size());
  for (const Suggestion& suggestion : suggestions) all.push_back(suggestion.text);
  return all;
}

SearchResult like(const std::string& id) {
  Searcher searcher({newspaper().database});
  return searcher.similar(id, everything(""));
}

/// Counts the articles with a word of this folded form, word by word.
std::size_t count_articles(const std::string& folded) {
  return static_cast<std::size_t>(
      std::count_if(newspaper().articles.begin(), newspaper().articles.end(), [&](const Article& article) {
        const std::string text = article.title + "\n" + article.text;
        const auto words = plain_words(text);
        return std::any_of(words.begin(), words.end(), [&](const Span& word) { return fold(word.of(text)) == folded; });
      }));
}

}  // namespace

TEST_CASE("suggest: a word is completed from the articles, the most frequent first, then from titles") {
  CHECK(texts(completions("élect")) ==
        Ids{"élection", "électeurs", "électricité", "Électricité chère", "L’élection présidentielle"});
}

TEST_CASE("suggest: accents and capitals typed or left out change nothing") {
  CHECK(completions("ELECT") == completions("élect"));
  CHECK_FALSE(completions("elect").empty());
}

TEST_CASE("suggest: the articles counted are those that hold the word") {
  for (const Suggestion& suggestion : completions("e", 100))
    if (suggestion.kind == Kind::word || suggestion.kind == Kind::name) {
      INFO(suggestion.text);
      CHECK(suggestion.articles == count_articles(fold(suggestion.text)));
    }
}

TEST_CASE("suggest: several words are completed by what follows them, names whole") {
  CHECK(texts(completions("emmanuel m")) == Ids{"Emmanuel Macron", "Emmanuel Moulin"});
  CHECK(completions("emmanuel m").front().articles == 4);
  CHECK(texts(completions("emmanuel ")) == Ids{"Emmanuel Macron", "Emmanuel Moulin"});
  CHECK(texts(completions("l'intelligence art")) == Ids{"l’intelligence artificielle"});
}

TEST_CASE("suggest: a name keeps its capital") {
  REQUIRE_FALSE(completions("macr").empty());
  CHECK(completions("macr").front() == Suggestion{"Macron", Kind::name, 4});
}

TEST_CASE("suggest: titles leave two thirds of the room to words, however little it is") {
  for (std::size_t limit = 1; limit <= 6; ++limit) {
    const std::vector<Suggestion> found = completions("élec", limit);
    const auto titles = static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [](const Suggestion& one) { return one.kind == Kind::title; }));
    const std::size_t words = found.size() - titles;
    CHECK(found.size() <= limit);
    CHECK(words >= std::min<std::size_t>(limit - limit / 3, 3));
  }
}

TEST_CASE("suggest: nothing typed, nothing known or no room gives nothing") {
  CHECK(completions("").empty());
  CHECK(completions(" …").empty());
  CHECK(completions("xylo").empty());
  CHECK(completions("emmanuel xylo").empty());
  CHECK(completions("elect", 0).empty());
  CHECK(completions("elect", 2).size() == 2);
}

TEST_CASE("find_typed: a completed word ends where the word ends, at whole words only") {
  const std::string text = "Réélection ? L’Élection";
  const auto found = find_typed(read_typed("elec"), text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].of(text) == "Élection");
}

TEST_CASE("capitalised: the first letter and those after hyphens, accented or not") {
  CHECK(capitalised("jean-éric") == "Jean-Éric");
  CHECK(capitalised("élysée") == "Élysée");
  CHECK(capitalised("") == "");
}

TEST_CASE("similar: the closest article comes first, the article itself is left out") {
  CHECK(ids_of(like("soupe")).at(0) == "potage");
  CHECK(ids_of(like("potage")).at(0) == "soupe");
  for (const Article& article : newspaper().articles) {
    const Ids found = ids_of(like(article.id));
    CHECK(std::find(found.begin(), found.end(), article.id) == found.end());
  }
}

TEST_CASE("similar: exact copies are left out and not counted") {
  const SearchResult found = like("b");
  const Ids ids = ids_of(found);
  CHECK(std::find(ids.begin(), ids.end(), "copie") == ids.end());
  CHECK_FALSE(ids.empty());
  CHECK(found.total == ids.size());
}

TEST_CASE("suggest: behind a small word both its rest and the words after it are offered") {
  const SmallNewspaper paper({news("a", "", "La coupe du monde commence."), news("b", "", "La coupe du monde finit."),
                              news("c", "", "La coupe durable des bois.")});
  const auto found = texts(Searcher({paper.database}).suggest("coupe du", 10));
  CHECK(found == std::vector<std::string>{"coupe du monde", "coupe durable"});
}

TEST_CASE("similar: an unknown id finds nothing and says so") {
  const SearchResult found = like("inconnu");
  CHECK(found.hits.empty());
  CHECK(found.warnings ==
        std::vector<Warning>{{WarningCode::unknown_article, "aucun article n’a l’identifiant « inconnu »"}});
}

TEST_CASE("similar: the filters of a request hold") {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything("");
  request.until = "2024-02";
  CHECK(ids_of(searcher.similar("c", request)).size() < ids_of(like("c")).size());
}

}  // namespace fsearch::testing
