/// What holds of every response.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "server/http/problem.hpp"
#include "tests/server/small_site.hpp"

using namespace fsearch::testing;
using fsearch::server::Request;
using fsearch::server::Response;

namespace {

std::string header(const Response& response, const std::string& name) {
  for (const auto& [known, value] : response.headers)
    if (known == name) return value;
  return "";
}

}  // namespace

TEST_CASE("every response forbids framing, sniffing, scripts of others and inline ones") {
  for (const char* target : {"/", "/?q=Azure", "/article/azure-1", "/article/none", "/nothing",
                             "/api/v1/search?query=Azure", "/api/v1/nothing", "/assets/style.css", "/healthz"}) {
    const Response response = get(small_site(), target);
    INFO(target);
    const std::string policy = header(response, "Content-Security-Policy");
    CHECK(has(policy, "default-src 'self'"));
    CHECK(has(policy, "frame-ancestors 'none'"));
    CHECK_FALSE(has(policy, "unsafe"));
    CHECK(header(response, "X-Content-Type-Options") == "nosniff");
    CHECK(header(response, "Referrer-Policy") == "no-referrer");
  }
}

TEST_CASE("a request for a name of somebody else is refused, but for the health of the server") {
  Request request;
  request.host = "evil.example";
  CHECK(small_site().answer(request).status == 421);
  CHECK(json_of(small_site().answer(request)).at("code") == "host_not_allowed");
  request.path = "/healthz";
  CHECK(small_site().answer(request).status == 200);
}

TEST_CASE("what a client has already is not sent again; what tells its time is") {
  for (const char* path : {"/help", "/assets/style.css", "/article/azure-1", "/api/v1/articles/azure-1"}) {
    INFO(path);
    Request request;
    request.host = "localhost";
    request.path = path;
    const Response first = small_site().answer(request);
    request.if_none_match = header(first, "ETag");
    REQUIRE_FALSE(request.if_none_match.empty());
    const Response second = small_site().answer(request);
    CHECK(second.status == 304);
    CHECK(second.body.empty());
  }
  CHECK(header(get(small_site(), "/api/v1/search?query=Azure"), "ETag").empty());
}

TEST_CASE("pages are read only") {
  Request request;
  request.host = "localhost";
  request.method = "POST";
  CHECK(small_site().answer(request).status == 405);
}

TEST_CASE("an index that can no longer be read is a problem, and is opened anew once it is back") {
  const SmallNewspaper newspaper({news("a", "Azure", "Le nuage Azure.")});
  fsearch::server::Site site({.databases = {newspaper.database},
                              .address = {.host = "localhost", .port = 1, .path = {}},
                              .hosts = {},
                              .report = {}});
  const std::string aside = newspaper.database + "-aside";
  std::filesystem::rename(newspaper.database, aside);
  Response gone;
  for (int i = 0; i < 2; ++i) gone = get(site, "/api/v1/info");
  CHECK(gone.status == 503);
  CHECK(json_of(gone).at("code") == "index_unreadable");
  CHECK(header(gone, "Retry-After") == "1");
  CHECK_FALSE(has(gone.body, newspaper.folder.path("")));
  std::filesystem::rename(aside, newspaper.database);
  CHECK(get(site, "/api/v1/info").status == 200);
}

TEST_CASE("articles indexed meanwhile are found") {
  const SmallNewspaper newspaper({news("a", "Azure", "Le nuage Azure.")});
  fsearch::server::Site site({.databases = {newspaper.database},
                              .address = {.host = "localhost", .port = 1, .path = {}},
                              .hosts = {},
                              .report = {}});
  CHECK(json_of(get(site, "/api/v1/search?query=Azure")).at("total") == 1);
  index_news(newspaper.database, {news("b", "Azure encore", "Encore le nuage Azure, autrement dit.")});
  CHECK(json_of(get(site, "/api/v1/search?query=Azure")).at("total") == 2);
}

TEST_CASE("docs/api.md lists every code of the table with its status, and codes do not repeat") {
  std::ifstream file("../../docs/api.md");
  std::stringstream text;
  text << file.rdbuf();
  std::set<std::string_view> codes;
  using fsearch::server::Problem;
  for (int i = 0; i <= static_cast<int>(Problem::busy); ++i) {
    const auto& kind = fsearch::server::kind_of(static_cast<Problem>(i));
    CHECK(kind.problem == static_cast<Problem>(i));
    CHECK(codes.insert(kind.code).second);
    INFO(kind.code);
    CHECK(has(text.str(), "| `" + std::string(kind.code) + "` | " + std::to_string(kind.status) + " |"));
  }
}
