/// Who says what in the articles of an index.
#include "searcher/quotes.hpp"

#include <doctest/doctest.h>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

const std::string digue =
    "Claire Vasseur visite le port. « La digue tiendra tout l’hiver », a déclaré Claire Vasseur.\n"
    "« Nous en doutons », répond Karim Benali. « Le port vivra », ajoute Claire Vasseur.";

Searcher& searcher() {
  static const SmallNewspaper newspaper(
      {news("un", "La digue", digue, "2025-03-01", "Le Phare"),
       news("copie", "La digue", digue, "2025-03-02", "L’Ancre"),
       news("vieux", "Hiver", "Selon Claire Vasseur, l’hiver sera doux.", "2024-11-02", "Le Phare"),
       news("autre", "Hiver", "L’hiver sera rude.", "2024-12-02", "Le Phare")});
  static Searcher opened({newspaper.database});
  return opened;
}

std::vector<std::string> words_of(const QuoteList& list) {
  std::vector<std::string> words;
  for (const SaidWords& said : list.quotes) words.push_back(said.speaker + ": " + said.words);
  return words;
}

}  // namespace

TEST_CASE("quotes: those of one speaker, by a part of the name, the newest first; copies are counted") {
  const QuoteList list = list_quotes(searcher(), {.of = "vasseur", .about = "", .among = {}});
  CHECK(words_of(list) == std::vector<std::string>{"Claire Vasseur: La digue tiendra tout l’hiver",
                                                   "Claire Vasseur: Le port vivra",
                                                   "Claire Vasseur: l’hiver sera doux"});
  CHECK(list.quotes[0].article.id == "copie");
  CHECK(list.quotes[0].repeated == 1);
  CHECK(list.quotes[2].reported);
  CHECK(list.articles == 3);
}

TEST_CASE("quotes: the words asked for stand in the quote, in any form, not only in the article") {
  const QuoteList list = list_quotes(searcher(), {.of = "Claire Vasseur", .about = "digues", .among = {}});
  CHECK(words_of(list) == std::vector<std::string>{"Claire Vasseur: La digue tiendra tout l’hiver"});
}

TEST_CASE("quotes: a speaker told by the surname alone is the person whom the index means by it") {
  const SmallNewspaper newspaper(
      {news("full", "La digue", "Claire Vasseur visite le port. « La digue tiendra », a déclaré Claire Vasseur."),
       news("more", "La digue", "Claire Vasseur inaugure la digue."),
       news("short", "Le port", "« Le port vivra », a déclaré Mme Vasseur devant la digue. Vasseur sourit.")});
  Searcher searcher({newspaper.database});
  const QuoteList list = list_quotes(searcher, {.of = "Claire Vasseur", .about = "", .among = {}});
  REQUIRE(list.quotes.size() == 2);
  for (const SaidWords& said : list.quotes) CHECK(said.entity == "claire vasseur");
  for (const SaidWords& said : list.quotes) CHECK(said.type == EntityType::person);
}

TEST_CASE("quotes: the limit is kept, and says how many articles were read") {
  const QuoteList list = list_quotes(searcher(), {.of = "", .about = "", .limit = 1, .among = {}});
  CHECK(list.quotes.size() == 1);
  CHECK(list.read == 1);
  CHECK(list.articles == 4);
}

TEST_CASE("quotes: filters of a search narrow the articles; nobody of that name is a warning") {
  QuoteRequest request{.of = "Claire Vasseur", .about = "", .among = {}};
  request.among.until = "2024";
  CHECK(list_quotes(searcher(), request).quotes.size() == 1);
  CHECK(list_quotes(searcher(), {.of = "Personne Inconnue", .about = "", .among = {}}).warnings.size() == 1);
}

}  // namespace fsearch::testing
