/// The page of curves, without a browser.
#include <doctest/doctest.h>

#include <regex>

#include "tests/server/small_site.hpp"
#include "tests/support/count_of.hpp"

using namespace fsearch;
using namespace fsearch::testing;
using fsearch::test::count_of;

TEST_CASE("trend page: a curve of each search, its figures in a table, the same as files, and a way back") {
  CHECK(has(body("/?q=Azure"), "<a href=\"/trend?q=Azure\">Évolution →</a>"));
  const std::string page = body("/trend?q=Azure&q=gr%C3%A8ve&period=month");
  CHECK(count_of(page, "<path fill=\"none\"") == 2);
  CHECK(has(page, "<a href=\"/?q=gr%C3%A8ve\">grève</a>\u202F: 1 article"));
  CHECK(has(page, "<th scope=\"row\">janvier 2025</th><td>1</td><td>0 <span>0,0\u202F%</span></td>"));
  CHECK(has(page, "href=\"/?q=gr%C3%A8ve&amp;since=2025-01&amp;until=2025-01\">1</a> <span>100,0\u202F%</span>"));
  CHECK(has(page, "href=\"/api/v1/trends?q=Azure&amp;q=gr%C3%A8ve&amp;period=month&amp;format=csv\""));
  CHECK(has(page, "<p class=\"back\"><a href=\"/?q=Azure\">"));
}

TEST_CASE("trend page: filters narrow all curves, are not part of their names, and are in the files") {
  const std::string page = body("/trend?q=Azure&person=Sam+Altman&source=Le+Monde&period=year");
  CHECK(has(page, ">Azure</a>\u202F: 1 article"));
  CHECK(has(page, "/api/v1/trends?q=personne%3A%22Sam%20Altman%22%20Azure&amp;period=year&amp;source=Le%20Monde"));
  CHECK(has(body("/trend?person=Sam+Altman"), ">personne:&quot;Sam Altman&quot;</a>\u202F: 2 articles"));
  CHECK(has(body("/trend?since=2024&lang=en"), ">All articles</a>: 3 articles"));
}

TEST_CASE("trend page: those of whom most articles of the search name lead to the search narrowed to them") {
  const std::string page = body("/trend?q=Azure&of=person&period=year");
  CHECK(has(page, "<a href=\"/?q=Azure&amp;person=Sam%20Altman\">Sam Altman</a>\u202F: 2 articles"));
  CHECK(has(page, "<option value=\"person\" selected>"));
  CHECK(has(page, "/api/v1/trends?q=Azure&amp;facet=person&amp;period=year&amp;format=csv"));
}

TEST_CASE("trend page: smoothing is said, a correction too, and so is a period that is not the one asked for") {
  CHECK(has(body("/trend?q=Azure&smooth=3"), "Périodes lissées ensemble\u202F: 3."));
  CHECK_FALSE(has(body("/trend?q=Azure"), "lissées"));
  CHECK(has(body("/trend?q=exclusivvit%C3%A9"), "Recherche corrigée\u202F: <strong>exclusivité</strong>"));
  CHECK(has(body("/trend?q=Azure&period=day"), "<option value=\"day\" selected>"));
  CHECK_FALSE(has(body("/trend?q=Azure&period=day"), "Trop de périodes"));
}

TEST_CASE("trend page: nothing found is said; what an address may hold besides never breaks the page") {
  CHECK(has(body("/trend?q=zzzz&correct=0"), "Rien n’a été trouvé"));
  CHECK_FALSE(has(body("/trend?q=zzzz&correct=0"), "<path"));
  for (const char* target :
       {"/trend", "/trend?period=fortnight&smooth=-1&of=cats&q=Azure", "/trend?q=Azure&smooth=99999"})
    CHECK(get(small_site(), target).status == 200);
}

TEST_CASE("trend page: the drawing has no style of its own, which the page's policy would refuse") {
  const std::string page = body("/trend?q=Azure&q=gr%C3%A8ve");
  CHECK_FALSE(has(page, "<style"));
  CHECK_FALSE(std::regex_search(page, std::regex("\\sstyle=")));
  CHECK(has(page, "class=\"curve-1\""));
}
