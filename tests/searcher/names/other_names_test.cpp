/// Synonyms, other spellings of names, and what is offered: searched for, ranked behind, told, switched off.
#include <doctest/doctest.h>

#include <algorithm>

#include "fsearch/upkeep.hpp"
#include "searcher/suggest/suggest_queries.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made([] {
    std::vector<Article> articles;
    articles.push_back(news("kyiv", "Le siège", "Le maire de Kyiv parle. Kyiv tient, Kyiv attend."));
    articles.push_back(news("kiev", "Un train", "On part pour Kiev demain."));
    articles.push_back(news("ppda", "L’adieu", "Patrick Poivre d’Arvor quitte la télévision."));
    articles.push_back(news("mail", "La lettre", "Le ministre envoie des mails."));
    articles.push_back(news("courriel", "La réponse", "Le ministre reçoit un courriel."));
    articles.push_back(news("tweet", "Réseaux", "On lit que Bruno Lemaire parle à Bercy."));
    articles.push_back(news("apart", "Rencontre", "Hier, Bruno Morin a vu Anne Lemaire."));
    for (int i = 0; i < 150; ++i) {
      const std::string n = std::to_string(i);
      articles.push_back(
          news("minister" + n, "Bercy", "Le ministre Bruno Le Maire parle de dette. Selon Jean-Luc Mélenchon, non."));
    }
    articles.push_back(news("slip", "Meeting", "Hier, selon Jean-Luc Melanchon, tout va mal."));
    for (int i = 0; i < 30; ++i)
      articles.push_back(
          news("mayor" + std::to_string(i), "Ville", "La mairesse Agathe Bernault a parlé à Xu Linping."));
    for (int i = 0; i < 15; ++i)
      articles.push_back(
          news("bernaud" + std::to_string(i), "Sport", "Le coureur Luc Bernaud gagne, dit Luc Bernaud."));
    for (const char* id : {"linen", "cloth"}) articles.push_back(news(id, "Jeux", "Le lin sèche. On joue au ping."));
    articles.push_back(news("agathe", "Sport", "Une lectrice, Agathe Morin, écrit à Luc Bernaud."));
    articles.push_back(news("mohamed", "Portrait", "On y voit Mohamed courir."));
    articles.push_back(news("mohammed", "Portrait", "On y voit Mohammed sauter."));
    return articles;
  }());
  static const bool declared = [] {
    replace_synonyms(made.database,
                     read_synonyms("PPDA, Patrick Poivre d'Arvor\nmail => courriel\nJLM, Jean-Luc Mélenchon\n").groups);
    return true;
  }();
  static_cast<void>(declared);
  return made;
}

SearchRequest corrected(const std::string& query) {
  SearchRequest request = everything(query);
  request.correct_spelling = true;
  return request;
}

SearchResult ask(const SearchRequest& request) { return Searcher({newspaper().database}).search(request); }

std::vector<std::string> found(const std::string& query) {
  std::vector<std::string> ids = ids_of(ask(corrected(query)));
  return ids;
}

/// "kind: typed = text" for each.
std::vector<std::string> added(const std::string& query) {
  std::vector<std::string> lines;
  for (const AddedWords& words : ask(corrected(query)).added)
    lines.push_back(words.kind + ": " + words.typed + " = " + words.text);
  return lines;
}

std::vector<std::string> offered(const std::string& query) {
  std::vector<std::string> queries;
  for (const Offer& offer : ask(corrected(query)).suggestions)
    if (offer.kind == "spelling") queries.push_back(offer.query);
  return queries;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("search: another spelling of a name counts as the name, ranks behind it, and is told") {
  CHECK(found("Kiev") == Lines{"kiev", "kyiv"});
  CHECK(found("kyiv") == Lines{"kyiv", "kiev"});
  CHECK(added("Kiev") == Lines{"spelling: Kiev = Kyiv"});
}

TEST_CASE("search: a name of several words with another spelling is one thing, and its words count side by side") {
  const SmallNewspaper paper({news("typed", "", "Le pass sanitaire revient."),
                              news("apart", "", "Un pass pour les musées, une alerte sanitaire en mer."),
                              news("other", "", "Le passe sanitaire, le passe sanitaire encore.")});
  Searcher searcher({paper.database});
  CHECK(ids_of(searcher.search(corrected("pass sanitaire"))) == Lines{"typed", "other"});
  SearchRequest alone = corrected("pass sanitaire");
  alone.synonyms = false;
  CHECK(searcher.search(alone).total == 2);
}

TEST_CASE("search: declared synonyms count as the word, both ways or one") {
  CHECK(found("PPDA") == Lines{"ppda"});
  CHECK(added("PPDA") == Lines{"synonym: PPDA = Patrick Poivre d'Arvor"});
  CHECK(found("des mails") == Lines{"mail", "courriel"});
  CHECK(found("courriel") == Lines{"courriel"});
}

TEST_CASE("search: --no-synonyms, --strict and quotes leave a name alone") {
  SearchRequest request = corrected("Kiev");
  request.synonyms = false;
  CHECK(ids_of(ask(request)) == Lines{"kiev"});
  request = corrected("mail");
  request.strict = true;
  CHECK(ids_of(ask(request)) == Lines{"mail"});
  CHECK(found("\"Kiev\"") == Lines{"kiev"});
  CHECK(offered("\"Kiev\"") == Lines{"\"Kyiv\""});
}

TEST_CASE("search: a full name typed nearly as many articles have it finds them behind those with what was typed") {
  const SearchResult result = ask(corrected("bruno lemaire"));
  CHECK(result.hits.front().article.id == "tweet");
  CHECK(result.total == 151);
  CHECK(added("bruno lemaire") == Lines{"spelling: bruno lemaire = Bruno Le Maire"});
}

TEST_CASE(
    "search: where a full name is added for one that nobody bears, the words of that one count side by side alone") {
  const std::vector<std::string> ids = found("Bruno Lemaire");
  CHECK(ids.front() == "tweet");
  CHECK(std::find(ids.begin(), ids.end(), "apart") == ids.end());
  SearchRequest alone = corrected("Bruno Lemaire");
  alone.synonyms = false;
  CHECK(ask(alone).total == 2);
}

TEST_CASE(
    "search: a full name that nobody bears is offered as the close one is written, though others have its words") {
  CHECK(ask(corrected("Agathe Bernaud")).total == 1);
  CHECK(offered("Agathe Bernaud") == Lines{"Agathe Bernault"});
  CHECK(offered("Luc Bernaud").empty());
}

TEST_CASE("search: a name typed in pieces is the one that articles write together") {
  CHECK(added("Xu Lin Ping") == Lines{"spelling: Xu Lin Ping = Xu Linping"});
  CHECK(ask(corrected("Xu Lin Ping")).total == 30);
}

TEST_CASE("search: a held word far rarer than a close one is searched as typed, and the other offered") {
  const SearchResult result = ask(corrected("Melanchon"));
  CHECK(ids_of(result) == Lines{"slip"});
  CHECK_FALSE(result.corrected.has_value());
  REQUIRE(result.suggestions.size() == 1);
  CHECK(result.suggestions.front().query == "Mélenchon");
  CHECK(result.suggestions.front().total == 150);
  CHECK(offered("Mélenchon").empty());
}

TEST_CASE("search: names that sound alike are offered, not searched") {
  CHECK(found("Mohamed") == Lines{"mohamed"});
  CHECK(offered("Mohamed") == Lines{"Mohammed"});
}

TEST_CASE("search: a filter finds those whom articles call by another spelling or a synonym of its name") {
  const SearchResult result = ask(corrected("personne:JLM"));
  CHECK(result.total == 150);
  CHECK(result.warnings.empty());
  CHECK(added("personne:JLM") == Lines{"synonym: JLM = Jean-Luc Mélenchon"});
  SearchRequest alone = corrected("personne:JLM");
  alone.synonyms = false;
  CHECK(ask(alone).hits.empty());
}

TEST_CASE("search: two words typed apart find the one that articles write, and a number joins the letters before it") {
  std::vector<Article> articles{news("apart", "", "Le vax est prêt, dit un anti de toujours."),
                                news("numbers", "", "Un cop sur 27 est noir.")};
  for (int i = 0; i < 5; ++i)
    articles.push_back(news("whole" + std::to_string(i), "", "Un antivax parle de la COP27 à des antivax."));
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  for (const char* typed : {"anti vax", "cop 27"}) {
    const SearchResult result = searcher.search(corrected(typed));
    CHECK(result.total == 5);
    REQUIRE(result.added.size() == 1);
    CHECK(result.added.front().typed == typed);
  }
  SearchRequest alone = corrected("anti vax");
  alone.synonyms = false;
  CHECK(ids_of(searcher.search(alone)) == Lines{"apart"});
}

TEST_CASE("search: a word that no article holds is corrected, though another shares its stem") {
  std::vector<Article> articles{news("stem", "", "Un twit, et un autre twit.")};
  for (int i = 0; i < 3; ++i)
    articles.push_back(news("t" + std::to_string(i), "", "Hier, Twitter a changé, dit Twitter."));
  const SmallNewspaper paper(articles);
  const SearchResult result = Searcher({paper.database}).search(corrected("Twiter"));
  CHECK(result.corrected == "Twitter");
  CHECK(result.total == 3);
}

TEST_CASE("search: what may be a name, by a capital or a name beside it, becomes no common word") {
  std::vector<Article> articles{news("stem", "", "Un twit, et un autre twit."),
                                news("name", "", "Hier, Luc Morel parle.")};
  for (int i = 0; i < 3; ++i) articles.push_back(news("t" + std::to_string(i), "", "Un twister passe, un twister."));
  const SmallNewspaper paper(articles);
  Searcher searcher({paper.database});
  CHECK(searcher.search(corrected("twiter")).corrected.value_or("-") == "twister");
  for (const char* typed : {"Twiter", "twiter Morel"})
    CHECK_FALSE(searcher.search(corrected(typed)).corrected.has_value());
}

TEST_CASE("suggest_queries: a spelling that finds less than a tenth of what was found is not offered") {
  Query other;
  other.kind = Query::Kind::word;
  other.text = "dupont";
  const auto offers = [&](std::size_t found, std::size_t by_other) {
    return suggest_queries(other, found, {other}, [&](const Query&) { return by_other; }).size();
  };
  CHECK(offers(100, 9) == 0);
  CHECK(offers(100, 10) == 1);
  CHECK(offers(0, 0) == 0);
}

}  // namespace fsearch::testing
