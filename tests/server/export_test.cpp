/// Exports of a search, and queries over time.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "server/api/api.hpp"
#include "server/api/write_routes.hpp"
#include "tests/server/small_site.hpp"

using namespace fsearch;
using namespace fsearch::testing;
using server::Response;

namespace {

struct Whole {
  std::string body;
  std::size_t parts = 1;
};

/// Asks for each part of a response, as a connection does.
Whole whole(server::Site& site, Response response) {
  Whole all{response.body};
  while (response.next) {
    response = site.answer(*response.next);
    CHECK(response.status == 200);
    all.body += response.body;
    ++all.parts;
  }
  return all;
}

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(nlohmann::json::parse(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

Response api(const std::string& target) { return get(small_site(), "/api/v1/" + target); }

/// More articles than one part has.
const SmallNewspaper& long_newspaper() {
  static const SmallNewspaper newspaper([] {
    std::vector<Article> many;
    many.reserve(450);
    for (int i = 0; i < 450; ++i)
      many.push_back(news("n" + std::to_string(i), "Nouvelle " + std::to_string(i), "Le nuage Azure numéro un.",
                          "2025-01-0" + std::to_string(1 + i % 9)));
    return many;
  }());
  return newspaper;
}

server::Site long_site() {
  return server::Site({.databases = {long_newspaper().database},
                       .address = {.host = "localhost", .port = 1, .path = {}},
                       .hosts = {},
                       .report = {}});
}

}  // namespace

TEST_CASE("ndjson: every article once, in parts, then a record that says that all came") {
  server::Site site = long_site();
  const Whole all = whole(site, get(site, "/api/v1/search?query=Azure&format=ndjson"));
  CHECK(all.parts == 3);
  const auto lines = lines_of(all.body);
  REQUIRE(lines.size() == 451);
  std::set<std::string> ids;
  for (std::size_t i = 0; i < 450; ++i) ids.insert(lines[i].at("id").get<std::string>());
  CHECK(ids.size() == 450);
  CHECK(lines[449].at("rank") == 450);
  CHECK(lines.back() == nlohmann::json::parse(R"({"complete":true,"articles":450,"total":450})"));
}

TEST_CASE("ndjson: a limit and an offset hold over parts") {
  server::Site site = long_site();
  const auto lines =
      lines_of(whole(site, get(site, "/api/v1/search?query=Azure&format=ndjson&limit=250&offset=100")).body);
  CHECK(lines.size() == 251);
  CHECK(lines.front().at("rank") == 101);
  CHECK(lines.back().at("articles") == 250);
  CHECK(lines_of(whole(site, get(site, "/api/v1/search?query=zzz&format=ndjson&correct=0")).body).size() == 1);
}

TEST_CASE("an index that changes while it is exported is told: the record is not complete, other forms are cut") {
  const SmallNewspaper newspaper(long_newspaper().articles);
  server::Site site({.databases = {newspaper.database},
                     .address = {.host = "localhost", .port = 1, .path = {}},
                     .hosts = {},
                     .report = {}});
  const Response lines = get(site, "/api/v1/search?query=Azure&format=ndjson");
  const Response rows = get(site, "/api/v1/search?query=Azure&format=csv");
  index_news(newspaper.database, {news("new", "Azure", "Encore le nuage Azure.")});
  REQUIRE(lines.next);
  const auto last = lines_of(site.answer(*lines.next).body).back();
  CHECK(last.at("complete") == false);
  CHECK(has(last.at("reason"), "changed"));
  CHECK(site.answer(*rows.next).status != 200);
}

TEST_CASE("csv: a head and a row for each article, harmless to a spreadsheet") {
  const SmallNewspaper newspaper(
      {news("a", "=HYPERLINK(\"x\")", "Le nuage Azure, dit-il; oui.", "2025-03-15", "Le Monde")});
  server::Site site({.databases = {newspaper.database},
                     .address = {.host = "localhost", .port = 1, .path = {}},
                     .hosts = {},
                     .report = {}});
  const Response response = get(site, "/api/v1/search?query=Azure&format=csv&separator=%3B&bom=1");
  CHECK(response.content_type == "text/csv; charset=utf-8");
  CHECK(response.body.starts_with("\xEF\xBB\xBFrank;id;title;source;date;score;url;author;section;snippet\n1;a;"));
  CHECK(has(response.body, "\"'=HYPERLINK(\"\"x\"\")\";Le Monde;2025-03-15;"));
  CHECK(get(site, "/api/v1/search?query=Azure&format=csv&separator=x").status == 400);
}

TEST_CASE("atom: an entry for each article, with its date as an instant of Paris and its address") {
  const Response response = api("search?query=Azure&format=atom&sort=date");
  CHECK(response.content_type == "application/atom+xml");
  CHECK(has(response.body, "<feed xmlns=\"http://www.w3.org/2005/Atom\">"));
  CHECK(has(response.body, "<id>urn:fsearch:article:azure-1</id>\n<updated>2025-03-15T00:00:00+01:00</updated>"));
  CHECK(has(response.body, "href=\"/article/azure-2\""));
  CHECK(has(response.body, "<updated>2025-03-15T00:00:00+01:00</updated>\n<link rel=\"self\""));
}

TEST_CASE("ris and bibtex: a record for each article, and for one") {
  CHECK(has(api("search?query=Azure&format=ris").body, "TI  - Azure grandit\r\n"));
  CHECK(has(api("search?query=Azure&format=bibtex").body, "title = {Azure grandit}"));
  CHECK(api("articles/azure-1?format=ris").body.starts_with("TY  - NEWS\r\n"));
  CHECK(api("articles/azure-1?format=csv").status == 400);
}

TEST_CASE("formats: Accept names one, the first that is ours; the parameter is stronger; another is refused") {
  server::Request request;
  request.host = "localhost";
  request.path = "/api/v1/search";
  request.parameters = {{"query", "Azure"}};
  for (const auto& [accept, type] :
       {std::pair{"text/html, text/csv;q=0.9, application/json", "text/csv; charset=utf-8"},
        std::pair{"application/x-ndjson", "application/x-ndjson"}, std::pair{"*/*", "application/json"},
        std::pair{"", "application/json"}}) {
    request.accept = accept;
    CHECK(small_site().answer(request).content_type == type);
  }
  request.parameters.emplace_back("format", "atom");
  CHECK(small_site().answer(request).content_type == "application/atom+xml");
  CHECK(api("search?query=Azure&format=xls").status == 400);
}

TEST_CASE("trends: counts and shares of several queries by period, empty periods of the archive included") {
  const auto trends = json_of(api("trends?q=Azure&q=gr%C3%A8ve&period=month"));
  CHECK(trends.at("queries").at(1).at("total") == 1);
  const auto& points = trends.at("points");
  REQUIRE(points.size() == 3);
  CHECK(points.at(1) ==
        nlohmann::json::parse(R"({"period":"2025-01","articles":1,"counts":[0,1],"shares":[0.0,1.0]})"));
  CHECK(points.at(2).at("shares") == nlohmann::json::parse("[1.0, 0.0]"));
}

TEST_CASE("trends: filters narrow the queries and what their shares are of; CSV has a row for each period") {
  CHECK(json_of(api("trends?q=Azure&period=year&source=Le+Monde")).at("points").at(0).at("articles") == 2);
  CHECK(api("trends?q=Azure&period=year&format=csv").body ==
        "period,articles,Azure,share of Azure\n2024,1,1,1.000000\n2025,2,1,0.500000\n");
  CHECK(json_of(api("trends?q=zzzz&correct=0")).at("points").empty());
  CHECK(api("trends?period=fortnight&q=x").status == 400);
  CHECK(api("trends").status == 400);
}

TEST_CASE("trends: a facet has a curve for each of its values, the most frequent first; others are refused") {
  const auto people = json_of(api("trends?facet=person&period=year"));
  CHECK(people.at("queries").at(0).at("name") == "Sam Altman");
  CHECK(people.at("queries").at(0).at("query") == "personne:\"Sam Altman\"");
  CHECK(people.at("queries").at(0).at("total") == 2);
  const auto sources = json_of(api("trends?q=Azure+OU+gr%C3%A8ve&facet=source&limit=1&period=year"));
  REQUIRE(sources.at("queries").size() == 1);
  CHECK(sources.at("queries").at(0).at("query") == "source:=\"Le Monde\" (Azure OU grève)");
  CHECK(sources.at("points").at(0).at("counts") == nlohmann::json::parse("[2]"));
  CHECK(api("trends?facet=year").status == 400);
  CHECK(api("trends?facet=person&q=a&q=b").status == 400);
  CHECK(api("trends?facet=person&limit=11").status == 400);
}

TEST_CASE("trends: the drawing is a file to keep, and says how it is smoothed") {
  const auto drawing = api("trends?q=Azure&q=%3Cb%3E&format=svg&smooth=3");
  CHECK(drawing.content_type == "image/svg+xml");
  CHECK(has(drawing.body, "Parts lissées sur 3 périodes."));
  CHECK(has(drawing.body, "&lt;b&gt;"));
  CHECK_FALSE(has(api("trends?q=Azure&format=svg").body, "lissées"));
  CHECK(api("trends?q=Azure&format=ris").status == 400);
}

TEST_CASE("quotes: those of a speaker, as JSON; what is no parameter is refused") {
  const auto quotes = json_of(api("quotes?of=Sam+Altman&source=Lib%C3%A9ration"));
  CHECK(quotes.at("articles") == 1);
  CHECK(quotes.at("quotes").empty());
  CHECK(api("quotes?speaker=Altman").status == 400);
  CHECK(api("quotes?limit=101").status == 400);
}

TEST_CASE("the description has every route of the API, with its methods, and no other") {
  const auto described = json_of(get(small_site(), "/openapi.json")).at("paths");
  std::vector<std::string> addresses;
  for (const auto& [path, methods] : described.items())
    for (const auto& [method, _] : methods.items())
      if (method != "parameters") addresses.push_back(method + " " + path);
  auto routes = server::api_addresses();
  for (const auto& address : server::writing_addresses()) routes.push_back(address);
  std::sort(addresses.begin(), addresses.end());
  std::sort(routes.begin(), routes.end());
  CHECK(addresses == routes);
}

TEST_CASE("the description has every code of a problem") {
  const auto codes =
      json_of(get(small_site(), "/openapi.json")).at("/components/schemas/Problem/properties/code/enum"_json_pointer);
  std::set<std::string> known;
  for (int i = 0; i <= static_cast<int>(server::Problem::busy); ++i)
    known.insert(std::string(server::kind_of(static_cast<server::Problem>(i)).code));
  CHECK(codes.get<std::set<std::string>>() == known);
}
