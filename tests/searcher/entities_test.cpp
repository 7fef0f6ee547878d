/// Entities from end to end: articles indexed, then asked for by whom and what they name.
#include <doctest/doctest.h>

#include <algorithm>

#include "fsearch/index_articles.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

std::vector<Article> articles() {
  return {
      news("ia1", "OpenAI se sépare de Sam Altman", "Le patron Sam Altman quitte OpenAI. Altman vit aux Etats-Unis."),
      news("ia2", "Le retour d’Altman", "Selon Altman, les USA investissent. L’OMS n’a rien dit."),
      news("tours1", "À Tours, la mairie rénove", "Le maire de Tours, en Touraine, a tranché. La ville de Tours paie."),
      news("tours2", "Les tours de La Défense", "Les tours de bureaux se vident. Les tours restent."),
      news("sante", "Grippe", "L’Organisation mondiale de la santé s’inquiète. Elle siège à Genève."),
      news("roman", "Un roman", "La romancière Jeanne Martin publie. Paul Martin, son frère, la lit."),
      news("martin", "Martin", "Selon M. Martin, le budget est voté."),
  };
}

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made(articles());
  return made;
}

std::vector<std::string> found(const std::string& query) {
  std::vector<std::string> ids = ids_of(Searcher({newspaper().database}).search(everything(query)));
  std::sort(ids.begin(), ids.end());
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("entity filters: a full name also finds the articles that give its surname alone") {
  CHECK(found("entité:\"Sam Altman\"") == Ids{"ia1", "ia2"});
  CHECK(found("personne:\"sam altman\"") == Ids{"ia1", "ia2"});
  CHECK(found("person:altman") == Ids{"ia1", "ia2"});
}

TEST_CASE("entity filters: a surname that several people share leads to all of them, none owning it alone") {
  CHECK(found("personne:martin") == Ids{"martin", "roman"});
  CHECK(found("personne:\"Jeanne Martin\"") == Ids{"roman"});
}

TEST_CASE("entity filters: accents, case and other names do not matter") {
  CHECK(found("lieu:états-unis") == Ids{"ia1", "ia2"});
  CHECK(found("lieu:USA") == Ids{"ia1", "ia2"});
  CHECK(found("place:\"etats unis\"") == Ids{"ia1", "ia2"});
  CHECK(found("org:oms") == Ids{"ia2", "sante"});
  CHECK(found("organisation:\"organisation mondiale de la sante\"") == Ids{"ia2", "sante"});
}

TEST_CASE("entity filters: a town is not the towers of the same letters") {
  CHECK(found("lieu:tours") == Ids{"tours1"});
  CHECK(found("personne:tours").empty());
}

TEST_CASE("entity filters: alone, they put the articles first that say the name most") {
  CHECK(ids_of(Searcher({newspaper().database}).search(everything("personne:martin"))) == Ids{"martin", "roman"});
  CHECK(ids_of(Searcher({newspaper().database}).search(everything("personne:martin -grippe"))) ==
        Ids{"martin", "roman"});
}

SearchRequest with_passages(const std::string& query) {
  SearchRequest request = everything(query);
  request.passages = 1;
  return request;
}

std::string marked(const std::string& text, const std::vector<Span>& spans) {
  std::string words;
  for (const Span span : spans) words += "[" + std::string(span.of(text)) + "]";
  return words;
}

TEST_CASE("entity filters: a surname alone speaks of the one who is known by it, and still finds the others") {
  std::vector<Article> press;
  press.reserve(7);
  for (int n = 0; n < 6; ++n)
    press.push_back(news("sam" + std::to_string(n), "Une annonce", "Le patron Sam Altman a parlé. Altman reviendra."));
  press.push_back(
      news("jack", "Jack Altman", "Jack Altman investit. Selon Jack Altman, l’argent attend. Jack Altman rit."));
  const SmallNewspaper made(press);
  const auto ids = ids_of(Searcher({made.database}).search(everything("personne:altman")));
  REQUIRE(ids.size() == 7);
  CHECK(ids.back() == "jack");
}

TEST_CASE("entity filters: every form of the name is highlighted, in title and passages, and nothing else") {
  const SearchResult altman = Searcher({newspaper().database}).search(with_passages("entité:\"Sam Altman\""));
  REQUIRE(ids_of(altman) == Ids{"ia2", "ia1"});
  CHECK(marked(altman.hits[0].article.title, altman.hits[0].title_highlights) == "[Altman]");
  CHECK(marked(altman.hits[1].article.title, altman.hits[1].title_highlights) == "[Sam Altman]");
  CHECK(marked(altman.hits[1].passages.at(0).text, altman.hits[1].passages.at(0).highlights) == "[Sam Altman][Altman]");
  SearchRequest by_date = with_passages("lieu:usa");
  by_date.sort = SortOrder::date;
  const SearchResult states = Searcher({newspaper().database}).search(by_date);
  REQUIRE(states.hits.size() == 2);
  for (const Hit& hit : states.hits) CHECK(hit.passages.at(0).highlights.size() == 1);  // "Etats-Unis", "USA"
}

TEST_CASE("entity filters: the first word of a title is the name where the article names what is called so") {
  const SearchResult result = Searcher({newspaper().database}).search(everything("personne:martin"));
  REQUIRE(result.hits.size() == 2);
  CHECK(marked(result.hits[0].article.title, result.hits[0].title_highlights) == "[Martin]");
}

TEST_CASE("entity filters: have scores, by how much an article is about the name, and an exact total") {
  const SearchResult result = Searcher({newspaper().database}).search(with_passages("lieu:tours OU lieu:genève"));
  CHECK(ids_of(result) == Ids{"tours1", "sante"});
  CHECK(result.hits.at(0).score > result.hits.at(1).score);
  CHECK(result.hits.at(1).score > 0);
  CHECK(result.total == 2);
  CHECK(result.total_exact);
}

TEST_CASE("entity filters: beside words they move articles up that say the name more, and mark it") {
  const SmallNewspaper two(
      {news("often", "Grève chez OpenAI", "La grève continue. Le patron Sam Altman cède. Altman regrette."),
       news("once", "Grève chez OpenAI", "La grève continue. Le patron Sam Altman cède. On regrette."),
       news("never", "Grève chez OpenAI", "La grève continue.")});
  const SearchResult result = Searcher({two.database}).search(with_passages("grève personne:altman"));
  REQUIRE(ids_of(result) == Ids{"often", "once"});
  CHECK(marked(result.hits[0].passages.at(0).text, result.hits[0].passages.at(0).highlights) ==
        "[grève][Sam Altman][Altman]");
}

TEST_CASE("entity filters: one that excludes highlights nothing and needs no score") {
  for (const Hit& hit : Searcher({newspaper().database}).search(with_passages("lieu:usa SAUF org:oms")).hits)
    CHECK(marked(hit.passages.at(0).text, hit.passages.at(0).highlights) == "[Etats-Unis]");
}

TEST_CASE("entity filters: forgotten quotes are understood where more articles give the longer name") {
  Searcher searcher({newspaper().database});
  CHECK(searcher.search(everything("personne:sam altman")).interpreted == "personne:\"sam altman\"");
  CHECK(searcher.search(everything("personne:sam altman investissent")).interpreted ==
        "personne:\"sam altman\" ET investissent");
  CHECK(searcher.search(everything("personne:altman budget")).interpreted == "personne:altman ET budget");
  CHECK(found("org:organisation mondiale de la santé") == Ids{"ia2", "sante"});
}

TEST_CASE("entity filters: a name that no article gives is corrected, or the answer says as what it is given") {
  Searcher searcher({newspaper().database});
  SearchRequest request = everything("personne:altmann");
  request.correct_spelling = true;
  const SearchResult corrected = searcher.search(request);
  CHECK(corrected.corrected == "personne:Altman");
  CHECK(corrected.total == 2);
  const SearchResult other = searcher.search(everything("personne:tours"));
  REQUIRE(other.warnings.size() == 1);
  CHECK(other.warnings[0].text == "aucun article ne nomme « tours » comme personne, mais comme lieu");
  CHECK(searcher.search(everything("entité:xyzzy")).warnings.at(0).text == "aucun article ne nomme « xyzzy »");
}

TEST_CASE("entity filters: a star stands for the end of a name, SAUF leaves articles out") {
  CHECK(found("lieu:gen*") == Ids{"sante"});
  CHECK(found("org:openai OU org:oms") == Ids{"ia1", "ia2", "sante"});
  CHECK(found("personne:altman SAUF org:openai") == Ids{"ia2"});
}

TEST_CASE("entity facets: count articles, a surname alone for its owner") {
  SearchRequest request = everything("altman OU santé");
  request.facets = {FacetField::person, FacetField::place, FacetField::source};
  const SearchResult result = Searcher({newspaper().database}).search(request);
  REQUIRE(result.facets.size() == 3);
  CHECK(result.facets[0].counts.front() == std::pair<std::string, std::size_t>{"Sam Altman", 2});
  CHECK(result.facets[1].counts.front() == std::pair<std::string, std::size_t>{"États-Unis", 2});
  CHECK(result.facets[2].counts.empty());
}

TEST_CASE("entity facets: count for phrases and exact forms, too, which the texts settle") {
  for (const char* query : {"=altman", "\"Sam Altman\"", "altm*"}) {
    CAPTURE(query);
    SearchRequest request = everything(query);
    request.facets = {FacetField::person};
    const SearchResult result = Searcher({newspaper().database}).search(request);
    REQUIRE(result.facets.size() == 1);
    CHECK(result.facets[0].counts == decltype(Facet::counts){{"Sam Altman", result.total}});
  }
}

TEST_CASE("entity facets: of a query that the index settles in part are of entities, from both parts") {
  SearchRequest request = everything("=grippe OU romancière");
  request.facets = {FacetField::person, FacetField::place};
  const SearchResult result = Searcher({newspaper().database}).search(request);
  CHECK(result.facets.at(0).counts == decltype(Facet::counts){{"Jeanne Martin", 1}, {"Paul Martin", 1}});
  CHECK(result.facets.at(1).counts == decltype(Facet::counts){{"Genève", 1}});
}

TEST_CASE("entities of a query: a phrase counts where the text has it, not where its words are") {
  const SmallNewspaper named({news("phrase", "Bilan", "La réforme des retraites, dit Sam Altman."),
                              news("words", "Bilan", "Des retraites sans réforme, dit Jeanne Martin.")});
  const auto people = Searcher({named.database}).entities({EntityType::person, "\"réforme des retraites\"", 10});
  REQUIRE(people.size() == 1);
  CHECK(people[0].name == "Sam Altman");
}

TEST_CASE("entities of a hit: full names, the most named first") {
  const SearchResult result = Searcher({newspaper().database}).search(everything("retour"));
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].entities ==
        std::vector<std::string>{"Sam Altman", "États-Unis", "Organisation mondiale de la santé"});
}

TEST_CASE("entities of a hit: marked in title and passages where that is asked") {
  SearchRequest request = everything("retour");
  request.passages = 1;
  CHECK(Searcher({newspaper().database}).search(request).hits[0].passages[0].entities.empty());
  request.mark_entities = true;
  const Hit hit = Searcher({newspaper().database}).search(request).hits[0];
  REQUIRE(hit.title_entities.size() == 1);
  CHECK(hit.title_entities[0].span.of(hit.article.title) == "Altman");
  REQUIRE(hit.passages[0].entities.size() == 3);
  CHECK(hit.passages[0].entities[0].span.of(hit.passages[0].text) == "Altman");
  CHECK(hit.passages[0].entities[0].type == EntityType::person);
}

TEST_CASE("entities: listed with their articles, by type, and with a query those that appear with it") {
  Searcher searcher({newspaper().database});
  const auto people = searcher.entities({EntityType::person, "", 10});
  REQUIRE(people.size() == 3);  // Martin alone is nobody: two have that name.
  CHECK(people[0].name == "Sam Altman");
  CHECK(people[0].id == "sam altman");
  CHECK(people[0].articles == 2);
  const auto beside = searcher.entities({EntityType::organisation, "altman", 10});
  REQUIRE(beside.size() == 2);
  CHECK(beside[0].name == "OpenAI");
  CHECK(searcher.entities({std::nullopt, "", 3}).size() == 3);
}

TEST_CASE("entities_of: an article's entities with their places, none for an unknown id") {
  Searcher searcher({newspaper().database});
  const auto entities = searcher.entities_of("tours1");
  REQUIRE_FALSE(entities.empty());
  CHECK(entities[0].name == "Tours");
  CHECK(entities[0].in_title.size() == 1);
  CHECK(entities[0].in_text.size() == 2);
  CHECK(searcher.entities_of("nobody").empty());
}

TEST_CASE("entities_of: an article that came after the searcher was opened is known, as to search()") {
  const SmallNewspaper made(articles());
  Searcher searcher({made.database});
  REQUIRE(searcher.entities_of("late").empty());
  index_news(made.database, {news("late", "Genève", "L’OMS siège à Genève.")});
  CHECK_FALSE(searcher.entities_of("late").empty());
}

TEST_CASE("ranking: a town comes before the towers of the same letters, whose articles say the word as often") {
  const auto first = [](const std::string& query) {
    return ids_of(Searcher({newspaper().database}).search(everything(query))).at(0);
  };
  CHECK(first("Tours") == "tours1");
  CHECK(first("mairie de tours") == "tours1");
  CHECK(first("visiter tours") == "tours1");
  CHECK(first("tours de bureaux") == "tours2");
}

TEST_CASE("ranking: the entities of a query are a feature, told by --explain") {
  SearchRequest request = everything("Sam Altman");
  request.explain = true;
  for (const Hit& hit : Searcher({newspaper().database}).search(request).hits) {
    const auto& features = hit.explanation.features;
    const auto feature =
        std::find_if(features.begin(), features.end(), [](const auto& f) { return f.name == "entities"; });
    REQUIRE(feature != features.end());
    CHECK(feature->value > 0.5);  // the surname alone counts, too: nobody else owns it
  }
}

TEST_CASE("entity counts stay true to the articles present, whatever came and went") {
  SmallNewspaper changed(articles());
  index_news(changed.database, {news("ia2", "Le retour", "Personne n’est revenu."),
                                news("ia1", "OpenAI", "Jack Altman rejoint OpenAI. Sam Altman s’en réjouit.")});
  Searcher searcher({changed.database});
  const auto people = searcher.entities({EntityType::person, "altman", 10});
  REQUIRE(people.size() == 2);
  CHECK(people[0].articles == 1);
  CHECK(ids_of(searcher.search(everything("lieu:usa"))).empty());
}

TEST_CASE("an index made without entities finds none, and says why") {
  const ScratchFolder folder;
  IndexOptions options;
  options.database = folder.path("db");
  options.entities = false;
  index_articles(options, [](const ArticleSink& sink) { sink.article(articles()[0]); });
  Searcher searcher({options.database});
  CHECK(searcher.entities({}).empty());
  const SearchResult result = searcher.search(everything("personne:altman"));
  CHECK(result.hits.empty());
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].text.find("--no-entities") != std::string::npos);
}

}  // namespace
}  // namespace fsearch::testing
