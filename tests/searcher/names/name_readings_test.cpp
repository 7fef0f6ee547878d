// Names with several readings: the words beside one in the query say which is meant, and the others do not count.
#include <doctest/doctest.h>

#include <algorithm>

#include "searcher/names/name_evidence.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made({
      news("town", "Un été à Orange",
           "La ville d’Orange, dans le Vaucluse, rénove son théâtre. Le maire d’Orange est ravi."),
      news("choir", "Un chœur d’enfants", "Les Chorégies d’Orange ouvrent. Le théâtre d’Orange est plein, à Orange."),
      news("wine", "Vendanges dans le Vaucluse", "À Orange, on vendange. Il habite à Orange et vend près d’Orange."),
      news("phone", "Orange change de patron",
           "L’opérateur Orange cherche un patron. Le groupe Orange a une boutique "
           "près de la mairie. Les salariés d’Orange attendent, et la ville aussi. Le maire reçoit Orange."),
      news("bank", "Orange Bank ferme",
           "La filiale Orange Bank ferme. La ville et la mairie s’inquiètent pour Orange Bank."),
      news("rain", "Vigilance orange", "La mairie d’une ville sous la pluie : vigilance orange, alerte orange."),
      news("fruit", "Le prix de l’orange",
           "L’orange est chère. Une orange coûte un euro au marché de la ville, dit la mairie."),
      news("marina", "Un port de plaisance", "Le port de plaisance s’agrandit. Ce port de plaisance aura cent places."),
      news("harbour", "Le port de plaisance d’à côté", "Un autre port de plaisance ferme. La plaisance recule."),
      news("plaisance", "À Plaisance, dans le Gers", "La commune de Plaisance vote. À Plaisance, un port ? Non."),
      news("post", "Grève à La Poste", "Les facteurs de La Poste sont en grève. La Poste négocie avec le syndicat."),
      news("posts", "Grève et postes de travail",
           "Une grève pour les postes : la grève vise le poste de directeur, "
           "des postes supprimés, un poste gelé, une grève longue."),
      news("havre", "Le Havre reçoit", "Le maire du Havre reçoit. Au Havre, le port grandit. Le Havre attend."),
  });
  return made;
}

/// One tier, so that the order is that of the readings alone.
SearchRequest in_one_tier(const std::string& query) {
  SearchRequest request = everything(query);
  request.match = MatchMode::some;
  return request;
}

std::vector<std::string> found(const std::string& query) {
  return ids_of(Searcher({newspaper().database}).search(in_one_tier(query)));
}

std::vector<std::string> first(std::size_t count, const std::string& query) {
  std::vector<std::string> ids = found(query);
  ids.resize(count);
  std::sort(ids.begin(), ids.end());
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE(
    "readings: mairie, maire, ville before or behind a name ask for the town, not for the operator or the colour") {
  for (const char* query : {"ville d’orange", "mairie d’orange", "maire d'orange", "maire orange", "orange mairie",
                            "Orange mairie", "théâtre d’orange"}) {
    CAPTURE(query);
    CHECK(first(3, query) == Ids{"choir", "town", "wine"});
  }
}

TEST_CASE("readings: opérateur, groupe, patron, salariés ask for the organisation") {
  for (const char* query :
       {"opérateur orange", "orange opérateur", "groupe orange", "patron d’orange", "salariés d’orange"}) {
    CAPTURE(query);
    CHECK(found(query).at(0) == "phone");
  }
}

TEST_CASE("readings: what is not meant is not highlighted") {
  SearchRequest request = everything("mairie d’orange");
  request.passages = 1;
  for (const Hit& hit : Searcher({newspaper().database}).search(request).hits) {
    if (hit.article.id == "phone" || hit.article.id == "bank" || hit.article.id == "rain") {
      CAPTURE(hit.article.id);
      CHECK(hit.title_highlights.empty());
    }
  }
}

TEST_CASE("readings: what an article’s own words say counts where its entity has the wrong type") {
  const SmallNewspaper named({
      news("a", "À Orange, le mistral", "Le mistral souffle. La ville d’Orange plie."),
      news("b", "À Orange, la pluie", "Il pleut. La ville d’Orange se terre."),
      news("c", "À Orange, la neige", "Il neige. La ville d’Orange s’émerveille."),
      news("d", "Le groupe Orange",
           "Le groupe Orange grandit. La mairie attend le groupe Orange. L’opérateur Orange dit oui."),
      news("e", "L’opérateur Orange", "L’opérateur Orange grandit. La mairie attend l’opérateur Orange."),
      news("f", "La photo",
           "La mairie montre la photo. © Orange. Le maire d’Orange rit, la ville d’Orange aussi. Il vit à Orange."),
  });
  const auto ids = ids_of(Searcher({named.database}).search(in_one_tier("mairie d’orange")));
  CHECK(ids.at(0) == "f");
}

TEST_CASE("type_told_before: the words before a name, in its sentence and line") {
  const auto told = [](const std::string& text) {
    return type_told_before(text, static_cast<std::uint32_t>(text.find("Orange")));
  };
  CHECK(told("À Orange") == EntityType::place);
  CHECK(told("Il pleut. À Orange") == EntityType::place);
  CHECK(told("Il pleut\nÀ Orange") == EntityType::place);
  CHECK(told("le maire d’Orange") == EntityType::place);
  CHECK(told("au Théâtre antique d’Orange") == EntityType::place);
  CHECK(told("le groupe Orange") == EntityType::organisation);
  CHECK(told("la patronne du nouvel Orange") == EntityType::organisation);
  CHECK_FALSE(told("face à Orange"));
  CHECK_FALSE(told("Orange"));
  CHECK_FALSE(told("Le maire parle. Orange"));
  CHECK_FALSE(told("le maire, lui, préfère Orange"));
}

TEST_CASE("readings: words that the articles write small together are no name, though a village is called so") {
  CHECK(first(2, "port de plaisance") == Ids{"harbour", "marina"});
  CHECK(found("commune de plaisance").at(0) == "plaisance");
}

TEST_CASE("readings: a name that begins with an article is told by it from the same word without") {
  for (const char* query : {"la poste grève", "grève à la poste", "grève la poste", "la poste"}) {
    CAPTURE(query);
    CHECK(found(query).at(0) == "post");
  }
}

TEST_CASE("readings: a name of no told type is written with its capital, as articles write it behind the same word") {
  const SmallNewspaper named(
      {news("planet", "La planète Mars", "La planète Mars est froide. Un rover roule sur Mars."),
       news("month", "Le 8 mars", "Une planète plus juste : le 8 mars, puis tout le mois de mars, en mars."),
       news("people", "Paul Mars", "Paul Mars sourit.")});
  SearchRequest request = everything("planète mars");
  request.passages = 1;
  const SearchResult result = Searcher({named.database}).search(request);
  CHECK(result.hits.at(0).article.id == "planet");
  for (const Hit& hit : result.hits)
    if (hit.article.id == "month") CHECK(hit.title_highlights.empty());
}

TEST_CASE("readings: a word that tells of names is none itself, whoever is called so") {
  const SmallNewspaper named(
      {news("bank", "La Société générale", "Le groupe Société générale recrute. La Société générale paie."),
       news("other", "Paul Groupe", "Paul Groupe rit. Le groupe est là, le groupe chante, un groupe en général.")});
  CHECK(ids_of(Searcher({named.database}).search(everything("groupe société générale"))).at(0) == "bank");
}

TEST_CASE("readings: the article that du holds belongs to the name") {
  CHECK(found("maire du havre").at(0) == "havre");
}

}  // namespace
}  // namespace fsearch::testing
