/// The page in two languages.
#include "server/parts/words.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "tests/server/small_site.hpp"

using namespace fsearch;
using namespace fsearch::testing;
using server::Language;

TEST_CASE("the page speaks English to those who ask for it") {
  server::Request request;
  request.host = "localhost";
  request.accept_language = "en";
  const std::string page = small_site().answer(request).body;
  CHECK(has(page, "<html lang=\"en\">"));
  CHECK(has(page, "4 press articles to search"));
  CHECK(has(get_whole(small_site(), "/?q=Azure&lang=en").body, "15 March 2025"));
  CHECK(has(get_whole(small_site(), "/?q=Azure&lang=en").body, "href=\"/article/azure-1?lang=en&amp;q=Azure\""));
}

TEST_CASE("words: a language is the one asked for, else the one preferred, else French") {
  CHECK(server::wanted_language("", "") == Language::french);
  CHECK(server::wanted_language("", "de, es;q=0.5") == Language::french);
  CHECK(server::wanted_language("", "en;q=0.5, fr;q=0.4") == Language::english);
  CHECK(server::wanted_language("fr", "en") == Language::french);
  CHECK(server::wanted_language("en", "fr") == Language::english);
  CHECK(server::wanted_language("evil", "fr-CA") == Language::french);
}

TEST_CASE("words: dates and numbers are written as each language writes them") {
  const server::Words english(server::Language::english);
  CHECK(english.date("2025-03-01") == "1 March 2025");
  CHECK(english.date("2025-03") == "March 2025");
  CHECK(english.date("2025") == "2025");
  CHECK(english.date("<b>") == "<b>");
  CHECK(english.count(1234567) == "1,234,567");
  CHECK(english.counted(1, "article", "articles") == "1 article");
  CHECK(server::Words().count(12000) == "12\u202F000");
}

TEST_CASE("a warning says what it is about in the language of the page") {
  const std::string page = get_whole(small_site(), "/?q=date:hiver+ET+Azure*&since=zzz&lang=en").body;
  CHECK(has(page, "Note: A date was ignored: <span lang=\"fr\">"));
}

TEST_CASE("every word that the page says in French is known in English, and every kind of warning") {
  std::ifstream file("../../server/page/assets/page_english.txt");
  std::stringstream table;
  table << file.rdbuf();
  const server::Words english(Language::english);
  std::set<std::string> said;
  for (const char* name :
       {"parts/facet_list", "parts/filters", "parts/histogram", "parts/hit_list", "parts/notices", "page/article_page",
        "page/frame", "page/nothing_found", "page/search_page", "page/story_page", "page/together_page",
        "page/trend_page", "page/welcome_page", "parts/trend_table"}) {
    std::ifstream input("../../server/" + std::string(name) + ".cpp");
    std::stringstream code;
    code << input.rdbuf();
    const std::string text = std::regex_replace(code.str(), std::regex("\"\\s+\""), "");
    const std::regex call("words(?:\\(\\))?\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");
    for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) said.insert((*it)[1].str());
  }
  for (const auto code : warning_names) said.emplace(code);
  CHECK(said.size() > 25);
  for (const auto& french : said) {
    INFO(french);
    CHECK(has(table.str(), "\n" + french + " = "));
  }
}
