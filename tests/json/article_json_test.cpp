#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "fsearch/json.hpp"

using namespace fsearch;

namespace {

MarkedArticle sample() {
  MarkedArticle marked;
  marked.article.id = "tech-1";
  marked.article.text = "L’Azure gagne.\n\nIl perd aussi, dit Azure.\n";
  marked.article.section = {"Économie", "Médias"};
  marked.article.extra = R"({"paid":true})";
  return marked;
}

}  // namespace

TEST_CASE("to_json: an article as it was indexed; marks where a query was given") {
  const auto plain = nlohmann::json::parse(to_json(sample()));
  CHECK(plain["text"] == sample().article.text);
  CHECK(plain["section"][1] == "Médias");
  CHECK(plain["extra"]["paid"] == true);
  CHECK_FALSE(plain.contains("highlights"));
  MarkedArticle asked = sample();
  asked.query = "azure";
  asked.in_title = {{0, 5}};
  asked.in_text = {{4, 9}, {37, 42}};
  asked.passages = {{"tech-1#0", "L’Azure gagne.", {0, 16}, 2, {{4, 9}}, {}, {}}};
  const auto marked = nlohmann::json::parse(to_json(asked, true));
  CHECK(marked["query"] == "azure");
  CHECK(marked["highlights"].dump() == "[[4,9],[37,42]]");
  CHECK(marked["title_highlights"].dump() == "[[0,5]]");
  CHECK(marked["passages"][0]["id"] == "tech-1#0");
  CHECK_FALSE(nlohmann::json::parse(to_json(asked)).contains("passages"));
}

TEST_CASE("to_json: completions and entities have the names and the order of the contract") {
  CHECK(to_json("mac", std::vector<Suggestion>{{"Macron", Suggestion::Kind::name, 3}}) ==
        R"({"prefix":"mac","suggestions":[{"text":"Macron","kind":"name","articles":3}]})");
  CHECK(to_json("x", std::vector<Suggestion>{}) == R"({"prefix":"x","suggestions":[]})");
  CHECK(to_json(std::vector<EntityCount>{{"azure", "Azure", EntityType::organisation, 2}}) ==
        R"({"entities":[{"id":"azure","name":"Azure","type":"ORG","articles":2}]})");
}
