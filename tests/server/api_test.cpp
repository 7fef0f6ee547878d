/// The API over structs: answers, and what it refuses.
#include <doctest/doctest.h>

#include "server/http/uri.hpp"
#include "tests/server/small_site.hpp"

using namespace fsearch::testing;
using fsearch::server::Request;
using fsearch::server::Response;

namespace {

std::string ids(const Response& response) {
  std::string text;
  const auto json = json_of(response);
  for (const auto& hit : json.at("hits")) text += hit.at("id").get<std::string>() + " ";
  return text;
}

Response post(const std::string& path, const std::string& body) {
  Request request;
  request.method = "POST";
  request.path = path;
  request.host = "localhost";
  request.body = body;
  return small_site().answer(request);
}

std::string code(const Response& response) { return json_of(response).at("code"); }

Response api(const std::string& target) { return get(small_site(), "/api/v1/" + target); }

}  // namespace

TEST_CASE("search: GET and POST ask the same with the same names") {
  const Response got = api("search?query=Azure&sort=date-asc&facets=source,year&limit=5&partial=false");
  CHECK(got.status == 200);
  CHECK(got.content_type == "application/json");
  CHECK(ids(got) == "azure-2 azure-1 ");
  CHECK(json_of(got).at("facets").at("source").size() == 2);
  const Response posted = post("/api/v1/search", R"({"query": "Azure", "sort": "date-asc", "partial": false})");
  CHECK(ids(posted) == ids(got));
}

TEST_CASE("entities: those of one article are narrowed as those of all are") {
  const auto count = [](const std::string& narrowed) {
    return json_of(api("entities?id=azure-1" + narrowed)).at("entities").size();
  };
  const std::size_t all = count("");
  REQUIRE(all >= 2);
  CHECK(count("&limit=1") == 1);
  CHECK(count("&limit=0") == 0);
  CHECK(count("&limit=100") == all);
  CHECK(count("&type=org") + count("&type=person") + count("&type=place") + count("&type=other") == all);
  CHECK(count("&type=person") < all);
  CHECK(api("entities?id=azure-1&limit=101").status == 400);
  CHECK(api("entities?id=azure-1&type=planet").status == 400);
}

TEST_CASE("search: filters and pages hold") {
  CHECK(ids(api("search?query=Azure&source=lib%C3%A9ration")) == "azure-2 ");
  CHECK(ids(api("search?query=Azure&since=2025")) == "azure-1 ");
  CHECK(ids(api("search?query=Azure&sort=date&limit=1&offset=1")) == "azure-2 ");
}

TEST_CASE("search: every parameter of every kind is read") {
  CHECK(api("search?query=Azure&limit=1&offset=0&passages=1&facet_limit=2&max_per_source=1&recent=30&strict="
            "1&partial=0"
            "&relax=0&correct=0&acronyms=false&synonyms=false&vectors=false&date_wish=true&entities=true&"
            "explain=true"
            "&collapse=true&sort=date&histogram=month&match=all&since=2024&until=2026&today=2025-05-05&"
            "source=Le+Monde"
            "&section=%C3%89conomie&id=azure-1&facets=source")
            .status == 200);
}

TEST_CASE("search: what is not as expected is a problem that names it") {
  for (const char* target :
       {"search?query=x&limt=3", "search?query=x&limit=many", "search?query=x&limit=101", "search?query=x&sort=best",
        "search?query=x&partial=perhaps", "search?query=x&offset=99999999", "suggest?q=a&limit=-1",
        "entities?type=cats", "similar"}) {
    const Response response = api(target);
    INFO(target);
    CHECK(response.status == 400);
    CHECK(response.content_type == "application/problem+json");
    CHECK(code(response) == "bad_request");
    CHECK_FALSE(json_of(response).at("detail").get<std::string>().empty());
  }
  CHECK(code(post("/api/v1/search", "no json")) == "bad_request");
  CHECK(code(api("search?query=Azure&since=foo")) == "bad_request");
  CHECK(code(post("/api/v1/search", std::string(60'000, '['))) == "bad_request");
}

TEST_CASE("similar, articles, entities and stories: an unknown id is 404") {
  for (const char* target : {"similar?id=none", "articles/none", "entities?id=none", "stories?id=none"}) {
    CHECK(api(target).status == 404);
    CHECK(code(api(target)) == "no_such_article");
  }
}

TEST_CASE("articles: any id is reached, with what a query finds in it") {
  const auto article = json_of(api("articles/" + fsearch::server::percent_encoded("a/b?c#d é") + "?q=introuvable"));
  CHECK(article.at("id") == "a/b?c#d é");
  CHECK(article.at("highlights") == nlohmann::json::parse("[[7,18]]"));
  CHECK_FALSE(json_of(api("articles/azure-1")).contains("highlights"));
}

TEST_CASE("suggest, entities, similar and info answer") {
  CHECK(json_of(api("suggest?q=exclusiv")).at("suggestions").at(0).at("text") == "exclusivité");
  CHECK(json_of(api("entities?type=person")).at("entities").at(0).at("name") == "Sam Altman");
  CHECK(json_of(api("entities?q=exclusivit%C3%A9&type=person")).at("entities").at(0).at("articles") == 1);
  CHECK(json_of(api("entities?id=azure-1")).at("article") == "azure-1");
  CHECK(ids(api("similar?id=azure-1&limit=1")) == "azure-2 ");
  const auto info = json_of(api("info"));
  CHECK(info.at("articles") == 4);
  CHECK(info.at("databases").at(0).at("database") == "db");
}

TEST_CASE("a parameter that an address does not know is refused, and named") {
  for (const char* target : {"suggest?query=az", "entities?query=Azure", "info?q=Azure", "articles/azure-1?query=Azure",
                             "similar?id=azure-1&k=3", "search?q=Azure"}) {
    CAPTURE(target);
    CHECK(get(small_site(), "/api/v1/" + std::string(target)).status == 400);
  }
  CHECK(has(get(small_site(), "/api/v1/suggest?query=az").body, "\\\"query\\\" is no parameter here"));
}

TEST_CASE("an unknown address is 404, another method 405 with those allowed") {
  CHECK(code(api("nothing")) == "no_such_route");
  CHECK(code(api("articles/")) == "no_such_route");
  const Response refused = post("/api/v1/suggest", "{}");
  CHECK(refused.status == 405);
  CHECK(refused.headers.front() == std::pair<std::string, std::string>{"Allow", "GET, HEAD"});
}
