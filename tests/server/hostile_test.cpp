/// Articles and queries that would take over the page: they are shown, as text.
#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "server/http/uri.hpp"
#include "tests/server/small_site.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

const std::string attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

Article hostile(const std::string& id, const std::string& url) {
  Article article = news(id, "Azure " + attack,
                         "Azure " + attack + " a dit Sam " + attack + " Altman.\nAzure </p></article>" + attack,
                         "2025-03-15", "Source " + attack, {"Rubrique " + attack});
  article.author = "Auteur " + attack;
  article.url = url;
  article.extra = R"({"x":"</script>"})";
  return article;
}

server::Site& hostile_site() {
  static const SmallNewspaper newspaper(
      {hostile("id " + attack, "javascript:alert(1)"),
       hostile("https://a.example/\"onclick=x", "https://a.example/\"><script>x</script>"),
       hostile("copy", "data:text/html,<script>alert(1)</script>")});
  static server::Site site({.databases = {newspaper.database},
                            .address = {.host = "localhost", .port = 1, .path = {}},
                            .hosts = {},
                            .report = {}});
  return site;
}

/// Every element and attribute of the page is one that it means to have.
void check_tame(const std::string& page) {
  const std::set<std::string> elements = {
      "html",   "head",  "meta",   "title",      "link",   "script",  "body",    "header",  "a",       "form",
      "label",  "input", "button", "main",       "div",    "section", "ul",      "ol",      "li",      "span",
      "h1",     "h2",    "h3",     "nav",        "p",      "mark",    "article", "details", "summary", "aside",
      "figure", "svg",   "rect",   "figcaption", "strong", "dl",      "dt",      "dd",      "footer",  "kbd",
      "table",  "thead", "tbody",  "tr",         "th",     "td",      "pre",     "time"};
  const std::regex tag("<([a-zA-Z0-9]+)((?: [a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)/?>");
  std::size_t tags = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), tag), end; it != end; ++it, ++tags) {
    CHECK(elements.contains((*it)[1].str()));
    const std::string names = std::regex_replace((*it)[2].str(), std::regex("\"[^\"]*\""), "");
    CHECK_FALSE(std::regex_search(names, std::regex(" (on[a-z]+|style|srcdoc)=")));
    CHECK_FALSE(std::regex_search((*it)[2].str(), std::regex("(href|src)=\"(?!/|#|https?://)")));
  }
  std::size_t opened = 0;
  for (std::size_t at = 0; (at = page.find('<', at)) != std::string::npos; ++at)
    if (at + 1 < page.size() && page[at + 1] != '/' && page[at + 1] != '!') ++opened;
  CHECK(tags == opened);
  CHECK_FALSE(has(page, "<script>"));
  CHECK_FALSE(has(page, "<img"));
}

}  // namespace

TEST_CASE("hostile titles, texts, sources, sections, authors, ids and addresses are text on every page") {
  const std::string query = server::percent_encoded("Azure");
  const auto found = get_whole(hostile_site(), "/?q=" + query + "&collapse=0").body;
  CHECK(has(found, "&lt;script&gt;"));
  check_tame(found);
  check_tame(get_whole(hostile_site(), "/?q=" + query).body);
  check_tame(get_whole(hostile_site(), "/").body);
  for (const std::string& id : {"id " + attack, std::string("https://a.example/\"onclick=x"), std::string("copy")}) {
    const auto page = get_whole(hostile_site(), "/article/" + server::percent_encoded(id) + "?q=" + query);
    CHECK(page.status == 200);
    check_tame(page.body);
  }
}

TEST_CASE("only addresses of the web become links") {
  const std::string page = get_whole(hostile_site(), "/?q=Azure&collapse=0").body;
  CHECK_FALSE(has(page, "\"javascript:"));
  CHECK_FALSE(has(page, "\"data:"));
  CHECK(has(page, "href=\"https://a.example/&quot;&gt;&lt;script&gt;"));
}

TEST_CASE("hostile queries, filters and switches are text wherever the page repeats them") {
  const std::string evil = server::percent_encoded(attack);
  for (const char* name : {"q", "source", "section", "person", "org", "place", "since", "until", "sort", "page",
                           "match", "correct", "author"}) {
    INFO(name);
    check_tame(get_whole(hostile_site(), "/?q=Azure&" + std::string(name) + "=" + evil).body);
    check_tame(get_whole(hostile_site(), "/?" + std::string(name) + "=" + evil).body);
  }
  check_tame(get_whole(hostile_site(), "/article/copy?q=" + evil).body);
  check_tame(get_whole(hostile_site(), "/article/" + evil).body);
}

TEST_CASE("any bytes of a query give a page of well-formed UTF-8 and JSON") {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  const std::string encoded = server::percent_encoded(bytes);
  for (const std::string& query : {encoded, std::string("%FF%FE"), std::string("%C3"), std::string("%00")}) {
    const auto page = get_whole(hostile_site(), "/?q=" + query);
    CHECK(page.status == 200);
    check_tame(page.body);
    CHECK_NOTHROW(nlohmann::json(page.body).dump());  // Throws on ill-formed UTF-8.
    CHECK(json_of(get_whole(hostile_site(), "/api/v1/search?query=" + query)).contains("hits"));
  }
}
