/// What those who run a server are told.
#include "server/http/metrics.hpp"

#include <doctest/doctest.h>

#include "tests/server/small_site.hpp"

using namespace fsearch;
using namespace fsearch::testing;
using server::Answered;
using server::Metrics;

TEST_CASE("metrics: requests by route and status, times as a cumulative histogram, gauges") {
  Metrics metrics;
  metrics.count({.method = "GET", .path = "/", .route = "page", .status = 200, .bytes = 10, .seconds = .02});
  metrics.count({.method = "GET", .path = "/", .route = "page", .status = 503, .bytes = 10, .seconds = 20});
  metrics.waiting = 3;
  const std::string text = metrics.text();
  for (const char* line : {"fsearch_requests_total{route=\"page\",status=\"200\"} 1\n",
                           "fsearch_request_seconds_bucket{route=\"page\",le=\"0.01\"} 0\n",
                           "fsearch_request_seconds_bucket{route=\"page\",le=\"0.025\"} 1\n",
                           "fsearch_request_seconds_bucket{route=\"page\",le=\"10\"} 1\n",
                           "fsearch_request_seconds_bucket{route=\"page\",le=\"+Inf\"} 2\n",
                           "fsearch_request_seconds_count{route=\"page\"} 2\n", "fsearch_waiting_requests 3\n"}) {
    INFO(line);
    CHECK(has(text, line));
  }
}

TEST_CASE("log_line: one line of JSON, whatever the path; the query is not in it") {
  const std::string line = server::log_line(
      {.method = "GET", .path = "/a\n\"\xFF", .route = "page", .status = 200, .bytes = 5, .seconds = .5});
  CHECK_FALSE(has(line, "\n"));
  const auto json = nlohmann::json::parse(line);
  CHECK(json.at("ms") == 500);
  CHECK(json.at("status") == 200);
  CHECK(json.at("time").get<std::string>().size() == 20);
}

TEST_CASE("/metrics tells the articles, generation and age of each index") {
  const std::string text = get(small_site(), "/metrics").body;
  CHECK(has(text, "fsearch_articles{database=\"db\"} 4\n"));
  CHECK(has(text, "fsearch_generation{database=\"db\"} "));
  CHECK(has(text, "fsearch_generation_age_seconds{database=\"db\"} "));
}

TEST_CASE("/readyz is 200 where the index can be read and 503 where it cannot; /healthz asks no index") {
  const SmallNewspaper newspaper({news("a", "Azure", "Le nuage Azure.")});
  server::Site site({.databases = {newspaper.database},
                     .address = {.host = "localhost", .port = 1, .path = {}},
                     .hosts = {},
                     .report = {}});
  CHECK(get(site, "/readyz").status == 200);
  std::filesystem::rename(newspaper.database, newspaper.database + "-aside");
  Metrics none;
  server::Response gone;
  for (int i = 0; i < 2; ++i) gone = get(site, "/readyz");
  CHECK(gone.status == 503);
  CHECK(get(site, "/healthz").status == 200);
}

TEST_CASE("every response has the name of its route, for metrics; what has none is told apart") {
  for (const auto& [path, name] :
       {std::pair{"/", "page"}, std::pair{"/article/azure-1", "article"}, std::pair{"/help", "help"},
        std::pair{"/api/v1/search?query=x", "search"}, std::pair{"/api/v1/search?nonsense=1", "search"},
        std::pair{"/api/v1/articles/none", "articles/{id}"}, std::pair{"/assets/style.css", "assets"},
        std::pair{"/nothing", ""}}) {
    const std::string target = path;
    CAPTURE(target);
    CHECK(get(small_site(), target).route == name);
  }
}
