#include "cli/render/render_batch.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/sample_answer.hpp"

using namespace fsearch;
using fsearch::test::sample_answer;

namespace {

const std::string attack = "<script>alert(1)</script>\x1b[31m\"'=1+1";

ListedQuery asked(const std::string& query, const std::string& name = {}) {
  ListedQuery listed;
  listed.line = 7;
  listed.name = name;
  listed.request.query = query;
  return listed;
}

SearchResult hostile_answer() {
  SearchResult result = sample_answer();
  Hit& hit = result.hits.at(0);
  for (std::string* text : {&hit.article.title, &hit.article.source, &hit.article.id, &hit.article.url,
                            &hit.article.date, &hit.passages[0].snippet.text})
    *text = attack;
  hit.title_highlights.clear();
  hit.passages[0].snippet.highlights.clear();
  result.warnings = {{WarningCode::query_syntax, attack}};
  return result;
}

std::string report(const std::string& format, const ListedQuery& query, const SearchResult& result) {
  const auto made = batch_report(format, {});
  std::string text = made->head();
  text += made->add(query, result);
  return text + made->foot();
}

}  // namespace

TEST_CASE("batch: in text a query is a line with its total first, and its name before it") {
  CHECK(report("text", asked("grève SNCF", "Rail"), sample_answer()) == "       12  Rail : grève SNCF\n");
  SearchResult estimate;
  estimate.total = 2000;
  estimate.total_exact = false;
  CHECK(report("text", asked("grève"), estimate) == "    ~2000  grève\n");
}

TEST_CASE("batch: in CSV an article is a row, and a query without any is one") {
  const std::string table = report("csv", asked("grève", "Rail"), sample_answer());
  CHECK(table.starts_with("line,name,query,total,total_exact,match,warnings,rank,id,title,source,date,url,snippet\n"));
  CHECK(table.find("\n7,Rail,grève,12,true,all,,1,lm-1,") != std::string::npos);
  CHECK(report("csv", asked("rien"), {}).ends_with("\n7,,rien,0,true,all,,,,,,,,\n"));
}

TEST_CASE("batch: in JSON lines an answer has its line and name, then the keys of search") {
  const auto json = nlohmann::json::parse(report("jsonl", asked("grève", "Rail"), sample_answer()));
  CHECK(json["line"] == 7);
  CHECK(json["name"] == "Rail");
  CHECK(json["total"] == 12);
  CHECK(json["hits"][0]["id"] == "lm-1");
}

TEST_CASE("batch: what an article, a query or its name says is text in every report, and no link but of the web") {
  const std::string page = report("html", asked(attack, attack), hostile_answer());
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("href=\"<") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
  for (const char* format : {"html", "text", "csv"})
    CHECK(report(format, asked(attack, attack), hostile_answer()).find('\x1b') == std::string::npos);
  CHECK(report("csv", asked("=1+1"), {}).find(",'=1+1,") != std::string::npos);
}

TEST_CASE("batch: the page links each count to its articles, and holds nothing of another host") {
  const std::string page = report("html", asked("grève", "Rail"), sample_answer());
  CHECK(page.find("<a href=\"#q1\">Rail</a>") != std::string::npos);
  CHECK(page.find("id=\"q1\"") != std::string::npos);
  CHECK(page.find("<link") == std::string::npos);
  CHECK(page.find("src=") == std::string::npos);
}
