#include "cli/render/render_table.hpp"

#include <doctest/doctest.h>

#include "sample_answer.hpp"

using fsearch::render_csv;
using fsearch::render_trec;
using fsearch::SearchResult;
using fsearch::test::sample_answer;

TEST_CASE("render_csv: a header, one row an article, then what was counted") {
  SearchResult result = sample_answer();
  const std::string articles =
      "rank,id,title,source,date,score,url,author,section,snippet\n"
      "1,lm-1,La fin de l’exclusivité,Le Monde,2025-03-15,12.5,https://example.org/1,Jeanne Martin,Économie "
      "> Numérique,"
      "L’exclusivité d’Azure prend fin.\n";
  CHECK(render_csv(result) == articles + "\nfacet,value,articles\nsource,Le Monde,8\nsource,Libération,4\n");
  result.facets.clear();
  CHECK(render_csv(result) == articles);
  result.histogram = fsearch::Facet{"month", {{"2025-03", 5}}};
  CHECK(render_csv(result) == articles + "\nfacet,value,articles\nmonth,2025-03,5\n");
  CHECK(render_csv({}) == "rank,id,title,source,date,score,url,author,section,snippet\n");
}

TEST_CASE("render_csv: separators, quotes and line ends are quoted") {
  SearchResult result = sample_answer();
  result.facets.clear();
  result.hits[0].article.title = "\"Azure\", dit-il\nhier";
  result.hits[0].article.source = "A,B";
  const std::string row = "1,lm-1,\"\"\"Azure\"\", dit-il\nhier\",\"A,B\",2025-03-15,12.5,";
  CHECK(render_csv(result).find(row) != std::string::npos);
  CHECK(render_csv(result, {.separator = ';'}).find("hier\";A,B;2025-03-15;12.5;") != std::string::npos);
}

TEST_CASE("render_csv: a byte order mark where it is asked for") {
  CHECK(render_csv({}, {.separator = '\t', .bom = true}).starts_with("\xEF\xBB\xBFrank\tid\ttitle\t"));
}

TEST_CASE("render_csv: no text of an article is a formula or a terminal sequence") {
  SearchResult result = sample_answer();
  auto& hit = result.hits[0];
  hit.article.title = "=HYPERLINK(\"http://x\")";
  hit.article.source = "+33";
  hit.article.author = "@SUM(A1)";
  hit.article.url = "-1";
  hit.passages[0].snippet.text = "\033[2J\nfin";
  result.facets = {{"author", {{"=1+1", 2}}}};
  const std::string table = render_csv(result);
  for (const char* cell : {"\"'=HYPERLINK(", ",'+33,", ",'@SUM(A1),", ",'-1,", ",␛[2J fin\n", "author,'=1+1,2\n"})
    CHECK_MESSAGE(table.find(cell) != std::string::npos, cell);
}

TEST_CASE("render_trec: topic 1, and the ranks of the page asked for") {
  SearchResult result = sample_answer();
  result.hits[0].rank = 11;
  CHECK(render_trec(result) == "1 Q0 lm-1 11 12.5 fsearch\n");
  CHECK(render_trec({}).empty());
}
