/// The page, without a browser.
#include <doctest/doctest.h>

#include "server/parts/histogram.hpp"
#include "server/parts/notices.hpp"
#include "tests/server/small_site.hpp"
#include "tests/support/count_of.hpp"

using namespace fsearch;
using namespace fsearch::testing;
using fsearch::test::count_of;
using server::PageRequest;

TEST_CASE("the page without a query invites: articles, examples, names") {
  const std::string page = body("/");
  CHECK(has(page, "<html lang=\"fr\">"));
  CHECK(has(page, "4 articles de presse"));
  CHECK(has(page, "href=\"/?person=Sam%20Altman\""));
}

TEST_CASE("a search shows title, source, date, section and passages, with what was found marked") {
  const std::string page = body("/?q=exclusivit%C3%A9");
  CHECK(has(page, "La fin de l’<mark>exclusivité</mark> d’Azure"));
  CHECK(has(page, "Le Monde"));
  CHECK(has(page, "15 mars 2025"));
  CHECK(has(page, "value=\"exclusivité\""));
  CHECK(has(page, "href=\"/article/azure-1?q=exclusivit%C3%A9\""));
  CHECK(has(page, "<h1>1 article</h1>"));
}

TEST_CASE("filters narrow the answer, are shown, and are taken back by a link") {
  const std::string page = body("/?q=Azure&source=Lib%C3%A9ration");
  CHECK(count_of(page, "class=\"hit\"") == 1);
  CHECK(has(page, "Azure</mark> grandit"));
  CHECK(has(page, "<a href=\"/?q=Azure\" title=\"Retirer\">"));
  CHECK(count_of(body("/?q=Azure&person=Sam+Altman&since=2025"), "class=\"hit\"") == 1);
  CHECK(count_of(body("/?person=Sam+Altman"), "class=\"hit\"") == 2);
  CHECK(count_of(body("/?source=Le+Monde"), "class=\"hit\"") == 2);
  CHECK(count_of(body("/?since=2025"), "class=\"hit\"") == 2);
}

TEST_CASE("facets are links that add a value, and take it back where it is chosen") {
  const std::string page = body("/?q=Azure");
  CHECK(has(page, "href=\"/?q=Azure&amp;source=%3DLe%20Monde\""));  // Of Monde it would not count Le Monde.
  CHECK(has(page, "href=\"/?q=Azure&amp;since=2025&amp;until=2025\""));
  CHECK(has(page, "href=\"/?q=Azure&amp;person=Sam%20Altman\""));
  CHECK(has(body("/?q=Azure&since=2025&until=2025"), "<a href=\"/?q=Azure\" aria-current=\"true\""));
  const std::string chosen = body("/?q=Azure&source=%3DLe+Monde");
  CHECK(has(chosen, "<a href=\"/?q=Azure\" aria-current=\"true\""));
  CHECK(has(chosen, "Source\u202F: Le Monde"));
}

TEST_CASE("a correction is said, with a link that searches what was typed") {
  const std::string page = body("/?q=exclusivvit%C3%A9");
  CHECK(has(page, "Recherche corrigée\u202F: <strong>exclusivité</strong>"));
  CHECK(has(page, "href=\"/?q=exclusivvit%C3%A9&amp;correct=0\""));
  CHECK_FALSE(has(body("/?q=exclusivvit%C3%A9&correct=0"), "Recherche corrigée"));
}

TEST_CASE("additions, dates preferred and warnings are said, each with its switch") {
  SearchResult result;
  result.added = {{"acronym", "PIB", "produit intérieur brut"}, {"synonym", "PPDA", "Patrick"}};
  result.date_wish = "2025-03";
  result.warnings = {{WarningCode::nothing_to_search, "rien à chercher"}};
  const std::string html = server::notices(result, PageRequest(server::Parameters{{"q", "PIB"}}));
  CHECK(has(html, "«\u202Fproduit intérieur brut\u202F» pour «\u202FPIB\u202F»"));
  for (const char* off : {"acronyms=0", "synonyms=0", "date_wish=0", "strict=1"}) CHECK(has(html, off));
  CHECK(has(html, "Attention\u202F: <span lang=\"fr\">rien à chercher</span>"));
}

TEST_CASE("articles with a part of the words stand apart, and can be left out") {
  const std::string page = body("/?q=Azure+transports");
  CHECK(has(page, "Aucun article ne répond à toute la recherche"));
  CHECK(has(page, "partial=0"));
  CHECK(count_of(body("/?q=Azure+transports&partial=0"), "class=\"hit\"") == 0);
}

TEST_CASE("nothing found: the page says so and helps") {
  const std::string page = body("/?q=zzzzqqq&source=Le+Monde&correct=0");
  CHECK(has(page, "Rien n’a été trouvé"));
  CHECK(has(page, "href=\"/?q=zzzzqqq\""));
}

TEST_CASE("near-duplicates are folded under one, by title and source, with a link that shows each") {
  const std::string text =
      "Le nuage Azure grandit encore, annonce Microsoft, qui ouvre des centres de données à Paris, à Rennes "
      "et à "
      "Marseille pour ses clients européens, malgré la concurrence.";
  const SmallNewspaper newspaper({news("a", "Azure grandit", text, "2025-01-01", "Le Monde"),
                                  news("b", "Azure grandit <encore>", text, "2025-01-01", "Ouest-France")});
  server::Site site({.databases = {newspaper.database},
                     .address = {.host = "localhost", .port = 1, .path = {}},
                     .hosts = {},
                     .report = {}});
  const std::string folded = get_whole(site, "/?q=Azure").body;
  CHECK(count_of(folded, "class=\"hit\"") == 1);
  CHECK(has(folded, "1 article semblable"));
  CHECK(has(folded, "Azure grandit"));
  CHECK(has(folded, "Ouest-France"));
  CHECK(has(folded, "href=\"/?q=Azure&amp;collapse=0\""));
  CHECK(count_of(get_whole(site, "/?q=Azure&collapse=0").body, "class=\"hit\"") == 2);
}

TEST_CASE("the articles found are sent before facets and histogram are counted") {
  const server::Response first = get(small_site(), "/?q=Azure");
  CHECK(has(first.body, "class=\"hit\""));
  CHECK_FALSE(has(first.body, "class=\"facets\""));
  CHECK_FALSE(has(first.body, "</html>"));
  REQUIRE(first.next);
  const server::Response second = small_site().answer(*first.next);
  CHECK(second.body.starts_with("<aside class=\"facets\""));
  CHECK(second.body.ends_with("</body></html>\n"));
  CHECK_FALSE(second.next);
}

TEST_CASE("results go over several pages") {
  std::vector<Article> many;
  many.reserve(25);
  for (int i = 0; i < 25; ++i)
    many.push_back(news("n" + std::to_string(i), "Nouvelle numéro " + std::to_string(i),
                        "Le nuage Azure, " + std::string(static_cast<std::size_t>(i + 1), 'x')));
  const SmallNewspaper newspaper(many);
  server::Site site({.databases = {newspaper.database},
                     .address = {.host = "localhost", .port = 1, .path = {}},
                     .hosts = {},
                     .report = {}});
  const auto hits = [&](const std::string& page) {
    return count_of(get_whole(site, "/?q=Azure&collapse=0" + page).body, "class=\"hit\"");
  };
  CHECK(hits("") == 10);
  CHECK(hits("&page=2") == 10);
  CHECK(hits("&page=3") == 5);
  CHECK(has(get_whole(site, "/?q=Azure&collapse=0").body, "rel=\"next\" href=\"/?q=Azure&amp;collapse=0&amp;page=2\""));
  CHECK_FALSE(has(get_whole(site, "/?q=Azure&collapse=0&page=3").body, "rel=\"next\""));
}

TEST_CASE("histogram: a bar a month, a place for those without articles, a year where there are too many") {
  const PageRequest asked(server::Parameters{{"q", "x"}});
  const std::string months = server::histogram({.field = "month", .counts = {{"2024-11", 3}, {"2025-02", 1}}}, asked);
  CHECK(has(months, "viewBox=\"0 0 40 56\""));
  CHECK(has(months, "<title>novembre 2024\u202F: 3 articles</title>"));
  CHECK(has(months, "href=\"/?q=x&amp;since=2025-02&amp;until=2025-02\""));
  CHECK(count_of(months, "class=\"bar\"") == 2);
  const std::string years = server::histogram({.field = "month", .counts = {{"1912-11", 3}, {"2025-02", 1}}}, asked);
  CHECK(has(years, "<title>1912\u202F: 3 articles</title>"));
  CHECK_FALSE(has(server::histogram({.field = "month", .counts = {{"2024-11", 3}}}, asked), "<svg"));
}

TEST_CASE("histogram: a few very old articles leave the others their room, and are told") {
  const Facet months{.field = "month", .counts = {{"1912-11", 2}, {"2024-12", 150}, {"2025-01", 150}}};
  const std::string drawn = server::histogram(months, PageRequest(server::Parameters{{"q", "x"}}));
  CHECK(has(drawn, "viewBox=\"0 0 20 56\""));
  CHECK(has(drawn, "2 plus anciens"));
}

TEST_CASE("the page of an article: all marks, whom it names, what is like it, a citation") {
  const std::string page = body("/article/azure-1?q=Azure");
  CHECK(count_of(page, "<mark id=\"match-") == 2);
  CHECK(has(page, "<mark id=\"match-2\">Azure</mark>"));
  CHECK(count_of(page, "href=\"#match-") == 2);
  CHECK(has(page, "href=\"/?person=Sam%20Altman\""));
  CHECK(has(page, "href=\"/article/azure-2\""));
  CHECK(has(page, "«\u202FLa fin de l’exclusivité d’Azure\u202F», Le Monde, 15 mars 2025."));
  CHECK(has(page, "href=\"/?q=Azure\""));
  CHECK(get_whole(small_site(), "/article/none").status == 404);
  CHECK(has(body("/article/none"), "Aucun article"));
}

TEST_CASE("an address of nothing is a page for readers, in their language") {
  CHECK(get(small_site(), "/rien").status == 404);
  CHECK(has(body("/rien"), "Il n’y a rien à cette adresse."));
  CHECK(has(body("/rien?lang=en"), "There is nothing at this address."));
}

TEST_CASE("a passage found links to its place in the article") {
  CHECK(has(body("/?q=introuvable"), "?q=introuvable#passage-0\""));
  CHECK(has(body("/article/a%2Fb%3Fc%23d%20%C3%A9?q=introuvable"), "<p><span id=\"passage-0\"></span>"));
}

TEST_CASE("an article of any id has its page") {
  CHECK(has(body("/?q=introuvable"), "href=\"/article/a%2Fb%3Fc%23d%20%C3%A9?q=introuvable\""));
  CHECK(get_whole(small_site(), "/article/a%2Fb%3Fc%23d%20%C3%A9?q=introuvable").status == 200);
}

TEST_CASE("histogram: the same as a table, and a form for any other period that keeps the rest of the search") {
  const PageRequest asked(server::Parameters{{"q", "x"}, {"source", "S"}, {"since", "2024"}});
  const std::string drawn = server::histogram({.field = "month", .counts = {{"2024-11", 3}, {"2024-12", 1}}}, asked);
  CHECK(
      has(drawn, "<th scope=\"row\"><a href=\"/?q=x&amp;source=S&amp;since=2024-11&amp;until=2024-11\">novembre 2024"));
  CHECK(has(drawn, "name=\"source\" value=\"S\""));
  CHECK(count_of(drawn, "name=\"since\"") == 1);
}

TEST_CASE("results say where they are exported, with the filters and switches that are on") {
  const std::string page = body("/?q=Azure&source=Le+Monde&partial=0&person=Sam+Altman");
  CHECK(has(page,
            "/api/v1/search?query=personne%3A%22Sam%20Altman%22%20Azure&amp;source=Le%20Monde&amp;partial=0"
            "&amp;format=csv"));
  CHECK(has(page, "type=\"application/atom+xml\""));
}

TEST_CASE("nothing found: each word is offered alone, with how many articles have it") {
  const std::string page = body("/?q=Azure+zzzzqqq&partial=0&correct=0");
  CHECK(has(page, "q=Azure\">Azure</a> <span class=\"count\">2 articles"));
  CHECK(has(page, ">zzzzqqq</a> <span class=\"count\">0 article<"));
}

TEST_CASE("who appears with whom: two by two, each cell a search for both") {
  const std::string page = body("/together?q=Azure&of=place");
  CHECK(has(page, "<th scope=\"row\"><a href=\"/?q=Azure&amp;place=Paris\">Paris</a>"));
  CHECK(has(body("/together?q=zzzz"), "Aucun nom"));
  CHECK(has(body("/together"), "Aucun nom"));
}

TEST_CASE(
    "story page: an article alone in its affair is said to be so, an unknown one is gone; no link without a day") {
  CHECK(has(body("/article/azure-1"), "href=\"/story?id=azure-1\""));
  CHECK(has(body("/story?id=azure-1"), "Aucun autre article des jours voisins"));
  CHECK(has(body("/story?id=azure-1"), "<a href=\"/article/azure-1\">← L’article</a>"));
  for (const char* gone : {"/story", "/story?id=none"}) CHECK(get(small_site(), gone).status == 404);
  CHECK_FALSE(has(body("/article/a%2Fb%3Fc%23d%20%C3%A9"), "/story"));
}
