#include "fsearch/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/sample_answer.hpp"

using fsearch::SearchResult;
using fsearch::to_json;
using fsearch::test::sample_answer;
using Json = nlohmann::ordered_json;

TEST_CASE("to_json: names, order and types of the contract") {
  CHECK(
      to_json(sample_answer()) ==
      R"({"query":"exclusivité Azure","interpreted":"exclusivité Azure","corrected":null,"warnings":[],)"
      R"("total":12,"took_ms":3.14,"hits":[{"id":"lm-1","rank":1,"score":12.5,"title":"La fin de l’exclusivité",)"
      R"("url":"https://example.org/1","source":"Le Monde","section":["Économie","Numérique"],)"
      R"("author":"Jeanne Martin","date":"2025-03-15","indexed":"2025-03-16T03:04:05Z","passages":[{"id":"lm-1#3",)"
      R"("text":"L’exclusivité d’Azure prend fin.","start":812,"end":848,"score":4.25,)"
      R"("highlights":[[4,16],[21,26]],"snippet":{"text":"L’exclusivité d’Azure prend fin.","start":812,"end":848,)"
      R"("highlights":[[4,16],[21,26]],"cut":[false,false]}},{"id":"lm-1#0","text":"Azure perd un client.","start":0,)"
      R"("end":21,"score":1.0,"highlights":[[0,5]],"snippet":{"text":"Azure perd un client.","start":0,"end":21,)"
      R"("highlights":[[0,5]],"cut":[false,false]}}],"title_highlights":[[14,26]],"entities":["Microsoft"],)"
      R"("duplicates":2,"duplicate_ids":["lm-7","lm-9"],"extra":{"paid":true}}],"facets":{"source":[["Le Monde",8],["Libération",4]]},)"
      R"("match":"all","total_partial":0,"added":[],"suggestions":[],"warning_codes":[]})");
}

TEST_CASE("to_json: an empty answer still has every key, with empty values") {
  SearchResult result;
  result.query = "rien";
  CHECK(to_json(result) == R"({"query":"rien","interpreted":"","corrected":null,"warnings":[],"total":0,)"
                           R"("took_ms":0.0,"hits":[],"facets":{},)"
                           R"("match":"all","total_partial":0,"added":[],"suggestions":[],"warning_codes":[]})");
}

TEST_CASE("to_json: partial articles, what was added and what would find something are told") {
  SearchResult result = sample_answer();
  result.match = fsearch::MatchMode::some;
  result.total_partial = 7;
  result.hits.at(0).partial = true;
  result.added = {{"acronym", "PIB", "produit intérieur brut"}};
  result.suggestions = {{"unquoted", "Jean Mormont", 3}};
  const Json json = Json::parse(to_json(result));
  CHECK(json["match"] == "some");
  CHECK(json["total_partial"] == 7);
  CHECK(json["hits"][0]["partial"] == true);
  CHECK(json["added"].dump() == R"([{"kind":"acronym","typed":"PIB","text":"produit intérieur brut"}])");
  CHECK(json["suggestions"].dump() == R"([{"kind":"unquoted","query":"Jean Mormont","total":3}])");
}

TEST_CASE("to_json: each warning has a text for readers and, at the same place, a code for programs") {
  SearchResult result;
  result.warnings = {{fsearch::WarningCode::dates_reversed, "bornes inversées"},
                     {fsearch::WarningCode::vectors_unusable, "illisible"}};
  const Json json = Json::parse(to_json(result));
  CHECK(json["warnings"].dump() == R"(["bornes inversées","illisible"])");
  CHECK(json["warning_codes"].dump() == R"(["dates_reversed","vectors_unusable"])");
}

TEST_CASE("to_json: how many values a facet lacks is told, where it lacks any") {
  SearchResult result = sample_answer();
  result.facets.push_back({"author", {{"Jeanne Martin", 3}}, 47});
  CHECK(Json::parse(to_json(result))["facets_left_out"].dump() == R"({"author":47})");
}

TEST_CASE("to_json: an estimated total says so, as do estimated facets; a correction is a string") {
  SearchResult result;
  result.total_exact = false;
  result.facets_exact = false;
  result.corrected = "azur";
  const Json json = Json::parse(to_json(result));
  CHECK(json["total_exact"] == false);
  CHECK(json["facets_exact"] == false);
  CHECK(json["corrected"] == "azur");
}

TEST_CASE("to_json: highlights are the bytes of the decoded text") {
  const Json json = Json::parse(to_json(sample_answer()));
  const auto& passage = json["hits"][0]["passages"][0];
  const auto text = passage["text"].get<std::string>();
  std::vector<std::string> marked;
  for (const auto& span : passage["highlights"]) {
    const auto begin = span[0].get<std::size_t>();
    marked.push_back(text.substr(begin, span[1].get<std::size_t>() - begin));
  }
  CHECK(marked == std::vector<std::string>{"exclusivité", "Azure"});
}

TEST_CASE("to_json: ill-formed UTF-8 is replaced, control characters are escaped, nothing throws") {
  SearchResult result = sample_answer();
  result.query = "a\xff\"\n\033";
  const std::string text = to_json(result);
  CHECK(text.starts_with("{\"query\":\"a\uFFFD\\\"\\n\\u001b\""));
  CHECK(text.find('\n') == std::string::npos);
}

TEST_CASE("to_json: any text, number and key is written as nlohmann's library writes it, and reads back the same") {
  SearchResult result = sample_answer();
  std::string every;
  for (char c = 0; c < 0x7F; ++c) every += c;
  for (const std::string& text : {every + "\x7F", std::string("\"\\\"\\"), std::string("é\n\n"), std::string("\0é", 3),
                                  std::string("é\xC3"), std::string("\xED\xA0\x80"), std::string()}) {
    result.hits[0].article.title = text;
    const Json expected = Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
    CHECK(Json::parse(to_json(result))["hits"][0]["title"] == expected);
  }
  for (const double score : {0.0, -0.0, 1.0, 1e-7, 1e300, 123456789.125, 0.1}) {
    result.hits[0].score = score;
    CHECK(to_json(result.hits[0]).find("\"score\":" + Json(score).dump() + ",") != std::string::npos);
  }
  CHECK(Json::parse(to_json(result)).dump() == to_json(result));
}

TEST_CASE("to_json: extra fields that are no object are left out") {
  SearchResult result = sample_answer();
  for (const char* extra : {"", "{", "[1]", "3"}) {
    result.hits[0].article.extra = extra;
    CHECK_FALSE(Json::parse(to_json(result))["hits"][0].contains("extra"));
  }
}

TEST_CASE("to_json: an article alone is the same object as in the whole answer") {
  const SearchResult result = sample_answer();
  CHECK(Json::parse(to_json(result.hits[0])) == Json::parse(to_json(result))["hits"][0]);
}

TEST_CASE("to_json: an explanation tells each feature's value and weight, and the words found") {
  SearchResult result = sample_answer();
  result.hits[0].explanation = {{{"base", 0.5, 1}}, {{"azure", 2.5, 1, 3}}};
  const Json json = Json::parse(to_json(result));
  CHECK(json["hits"][0]["explanation"]["features"]["base"]["value"] == 0.5);
  CHECK(json["hits"][0]["explanation"]["terms"][0]["occurrences"] == 3);
  CHECK_FALSE(Json::parse(to_json(sample_answer()))["hits"][0].contains("explanation"));
}
