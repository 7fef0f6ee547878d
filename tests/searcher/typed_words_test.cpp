/// What was typed comes first: words, acronyms, compounds and quotations as a reader means them.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

TEST_CASE("search: no word of content is a form of a function word") {
  const SmallNewspaper paper(
      {news("a", "", "La voile est déchirée. Le CEA, la CIA et le Dr Ens dansent."),
       news("b", "", "Voilà ce que dès lors il en dit, des mots, dans cette voiture-ci, si sûr sur lui.")});
  Searcher searcher({paper.database});
  for (const char* word : {"voile", "CEA", "cia", "ens", "danse"}) {
    CAPTURE(word);
    const SearchResult found = searcher.search(everything(word));
    CHECK(found.total == 1);
    CHECK(found.hits.at(0).article.id == "a");
  }
  CHECK(searcher.search(everything("\"voila ce que\"")).total == 1);
  CHECK(searcher.search(everything("sûr")).total == 1);
}

TEST_CASE("search: an acronym in capitals is no form of a verb, and no other word that it is in small letters") {
  std::vector<Article> articles{news("a", "", "Une équipe du MIT publie ses travaux."),
                                news("b", "", "Elle a mis et remet la table, il mit le couvert."),
                                news("c", "", "Il faut mettre la table."), news("d", "", "Tu mettras la table.")};
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  const SearchResult found = searcher.search(everything("MIT"));
  CHECK(found.total == 1);
  CHECK(found.hits.at(0).article.id == "a");
  CHECK(searcher.search(everything("MIT table")).hits.size() == 4);  // "MIT" is wanted, and no form of it found.
  CHECK(searcher.search(everything("mit")).total == 4);
  CHECK(searcher.search(everything("METTRE LA TABLE")).total == 3);
}

TEST_CASE("search: a word that is mostly a name is no form of another word, in capitals or not") {
  const SmallNewspaper paper({news("a", "", "Les pourparlers de Vienne reprennent. Hier, à Vienne, on a signé."),
                              news("b", "", "Elle est venue, elle vient, il faut venir."),
                              news("c", "", "Nous venions, vous venez."), news("d", "", "Tu viendras, et lui aussi."),
                              news("e", "", "Un Marocain parle à un Marocain."), news("f", "", "La cuisine marocaine."),
                              news("g", "", "Un plat marocain."), news("h", "", "Des marocaines.")});
  Searcher searcher({paper.database});
  for (const char* typed : {"Vienne", "vienne", "pourparlers Vienne"})
    CHECK(ids_of(searcher.search(everything(typed))) == std::vector<std::string>{"a"});
  CHECK(searcher.search(everything("venir")).total == 4);  // It still finds "vienne".
  for (const char* typed : {"Marocain", "Marocains", "marocaine"}) CHECK(searcher.search(everything(typed)).total == 4);
}

TEST_CASE("search: two common words side by side are one thing, and come before the same words apart") {
  const std::string river = "La rivière coule entre les saules de la rive. ";
  std::vector<Article> articles;
  articles.reserve(82);
  for (int i = 0; i < 80; ++i)
    articles.push_back(
        news("apart" + std::to_string(i), "",
             "La marine défile. " + river + "La cause nationale émeut la ville. La marine et la fête nationale."));
  articles.push_back(
      news("together", "", river + river + "Un officier de la marine nationale embarque. " + river + river));
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  CHECK(searcher.search(everything("marine nationale")).hits.at(0).article.id == "together");
  CHECK(searcher.search(everything("nationale marine")).hits.at(0).article.id != "together");
  SearchRequest question = everything("c’est quoi la marine nationale ?");  // Texts answer in other words.
  question.explain = true;
  const SearchResult answer = searcher.search(question);
  for (const auto& feature : answer.hits.at(0).explanation.features)
    if (feature.name == "paired") CHECK(feature.value == 0);
}

TEST_CASE("search: a word with small words beside it is looked for as they were typed, too") {
  std::vector<Article> articles;
  articles.reserve(82);
  for (int i = 0; i < 80; ++i)
    articles.push_back(
        news("apart" + std::to_string(i), "Le monde", "Le monde change. Le monde tourne, dit le monde."));
  articles.push_back(news("together", "Demain", "Que sera le monde d’après ? On en parle. On en rêve, on en rit."));
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  for (const char* typed : {"le monde d'après", "un monde d'après", "monde d’après"})
    CHECK(searcher.search(everything(typed)).hits.at(0).article.id == "together");
  CHECK(searcher.search(everything("le monde")).hits.at(0).article.id != "together");
}

TEST_CASE("search: an article that says a quotation only in a link still comes before those with some of its words") {
  const SmallNewspaper paper(
      {news("a", "",
            "Lire aussi « Sans voiture, je ne suis plus rien »\n\nLe bus roule tous les jours dans "
            "la vallée, dit le maire, qui en a acheté trois."),
       news("b", "La voiture", "Sans ma voiture je ne vais plus à la ville, et rien ne change.")});
  Searcher searcher({paper.database});
  const SearchResult found = searcher.search(everything("« Sans voiture, je ne suis plus rien »"));
  CHECK(found.total == 1);
  CHECK(found.hits.at(0).article.id == "a");
}

TEST_CASE("search: an article whose title holds all the words comes before one whose text says them more often") {
  const std::string often =
      "La crue de la Verse monte. La crue passe, la crue de la Verse revient, et la Verse avec la crue.";
  const SmallNewspaper paper(
      {news("a", "La Verse déborde encore", often),
       news("b", "Après la crue, la ville de Verse compte ses pertes", "La Verse a eu sa crue.")});
  CHECK(Searcher({paper.database}).search(everything("Verse crue")).hits.at(0).article.id == "b");
}

TEST_CASE("search: streets and speeds are found however they are written") {
  const SmallNewspaper press({news("bd", "", "Un feu au 12, bd Voltaire."),
                              news("full", "", "Le boulevard Voltaire fermé."), news("comic", "", "La BD Voltaire."),
                              news("av", "", "Né en 40 av. J.-C., avenue de rien."),
                              news("speed", "", "À 80 km/h, puis à 80 kilomètres à l’heure.")});
  Searcher searcher({press.database});
  const auto ids = [&](const char* query) {
    const auto found = ids_of(searcher.search(everything(query)));
    return std::set<std::string>(found.begin(), found.end());
  };
  CHECK(ids("\"boulevard Voltaire\"") == std::set<std::string>{"bd", "full"});
  CHECK(ids("\"bd Voltaire\"") == std::set<std::string>{"bd", "full"});
  CHECK(ids("\"avenue J.-C.\"").empty());
  CHECK(ids("\"80 kilomètres-heure\"") == std::set<std::string>{"speed"});
}

TEST_CASE("search: the function words inside a compound are no part of a query") {
  const SmallNewspaper press({news("aix", "", "Un incendie en ville à Aix-en-Provence."),
                              news("provence", "", "La Provence."), news("en", "", "Il part en train.")});
  Searcher searcher({press.database});
  const auto ids = ids_of(searcher.search(everything("Aix-en-Provence trucmuchette")));
  CHECK(std::find(ids.begin(), ids.end(), "en") == ids.end());
  CHECK(ids.size() == 2);
}

TEST_CASE("search: an acronym before a number is a word of its own, in capitals as in small letters") {
  const SmallNewspaper paper({news("a", "", "La CGT appelle à la grève du 29 septembre."),
                              news("b", "", "Le 29 septembre, la CGT29 défile."), news("c", "", "Rien à 20 heures."),
                              news("d", "", "La CGT reçue à 20 heures, le 3.")});
  const auto found = [&](const std::string& typed) {
    SearchRequest request = everything(typed);
    request.partial = false;
    auto ids = ids_of(Searcher({paper.database}).search(request));
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  CHECK(found("CGT 29 septembre") == std::vector<std::string>{"a", "b"});
  CHECK(found("CGT 20 heures") == std::vector<std::string>{"d"});
  CHECK(found("cgt 20 heures") == found("CGT 20 heures"));
  CHECK(found("CGT 29") == std::vector<std::string>{"a", "b"});
  CHECK(found("CGT 3") == std::vector<std::string>{"d"});
  CHECK(found("\"CGT 3\"").empty());
  const SmallNewspaper code(
      {news("a", "", "Le langage C++ en version 17."), news("b", "", "C est la lettre, 17 le nombre.")});
  CHECK(ids_of(Searcher({code.database}).search(everything("C++ 17"))).front() == "a");
  CHECK(Searcher({code.database}).search(everything("C++ 17")).total == 1);
}

}  // namespace
TEST_CASE(
    "search: accents stay optional where only names are written without them, and acronyms meet their small letters") {
  const SmallNewspaper paper({news("a", "", "Hier, Europe Ecologie et les Verts, avec Europe Ecologie, défilent."),
                              news("b", "", "Une écologie populaire."),
                              news("c", "", "Un bilan écologique, une gauche écologique."),
                              news("d", "", "Des mesures écologiques."), news("e", "", "Le smic augmente."),
                              news("f", "", "Un smic plus haut."), news("g", "", "Le SMIC, dit la CGT."),
                              news("h", "", "L’AME est une aide. L’AME coûte."), news("i", "", "Une âme en peine."),
                              news("j", "", "Les âmes grises."), news("k", "", "Une belle âme.")});
  Searcher searcher({paper.database});
  for (const char* typed : {"ecologie", "écologie", "Ecologie"}) CHECK(searcher.search(everything(typed)).total >= 2);
  for (const char* typed : {"SMIC", "smic", "Smic"}) CHECK(searcher.search(everything(typed)).total == 3);
  CHECK(ids_of(searcher.search(everything("AME"))) == std::vector<std::string>{"h"});
}

TEST_CASE("search: an initial before a name is no word that must be there") {
  const SmallNewspaper paper({news("a", "", "Hier, Elise Morel a parlé. Elise Morel est maire."),
                              news("b", "", "Un e-mail, et un autre e-mail, de Luc Dupin.")});
  Searcher searcher({paper.database});
  CHECK(ids_of(searcher.search(everything("E. Morel"))) == std::vector<std::string>{"a"});
  CHECK(searcher.search(everything("\"E. Morel\"")).total == 0);
}

TEST_CASE("search: a letter and the number behind it are a code only where articles hold it") {
  std::vector<Article> articles{news("a", "", "Le taux du livret A passe à 2 % en mai."),
                                news("b", "", "Le livret A rapporte peu."), news("c", "", "L’Airbus A380 vole.")};
  for (int i = 0; i < 30; ++i) articles.push_back(news("n" + std::to_string(i), "", "Il y a 2 voitures et 2 trains."));
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  CHECK(searcher.search(everything("livret A 2 %")).hits.at(0).article.id == "a");
  CHECK(searcher.search(everything("livret A 2 %")).total == 1);
  CHECK(searcher.search(everything("Airbus A 380")).total == 1);
}

TEST_CASE("search: two acronyms that no article joins are two words, whatever sign stands between") {
  const SmallNewspaper paper({news("a", "", "Le PSG bat l’OM au stade."), news("b", "", "Le PSG gagne.")});
  CHECK(ids_of(Searcher({paper.database}).search(everything("OM-PSG"))).front() == "a");
  CHECK(Searcher({paper.database}).search(everything("OM-PSG")).total == 1);
}

TEST_CASE("search: a number and what it counts come first where they stand as typed") {
  std::vector<Article> articles;
  articles.reserve(62);
  for (int i = 0; i < 60; ++i)
    articles.push_back(news("apart" + std::to_string(i), "Prison : deux ans",
                            "Prison. Les 12 détenus attendent depuis des ans. La prison est pleine, la prison ferme."));
  articles.push_back(
      news("together", "Procès", "Le prévenu risque 12 ans de prison, selon son avocat, qui fait appel."));
  const SmallNewspaper paper(articles);
  CHECK(Searcher({paper.database}).search(everything("12 ans de prison")).hits.at(0).article.id == "together");
}

}  // namespace fsearch::testing
