#include "cli/render_table.hpp"

#include <doctest/doctest.h>

#include "sample_answer.hpp"

using fsearch::render_csv;
using fsearch::render_trec;
using fsearch::SearchResult;
using fsearch::test::sample_answer;

TEST_CASE("render_csv: a header, then one row an article") {
  CHECK(render_csv(sample_answer()) ==
        "rank,id,title,source,date,score,url\n"
        "1,lm-1,La fin de l’exclusivité,Le Monde,2025-03-15,12.5,https://example.org/1\n");
  CHECK(render_csv({}) == "rank,id,title,source,date,score,url\n");
}

TEST_CASE("render_csv: commas, quotes and line ends are quoted") {
  SearchResult result = sample_answer();
  result.hits[0].article.title = "\"Azure\", dit-il\nhier";
  result.hits[0].article.source = "A,B";
  CHECK(render_csv(result).ends_with(
      "1,lm-1,\"\"\"Azure\"\", dit-il\nhier\",\"A,B\",2025-03-15,12.5,https://example.org/1\n"));
}

TEST_CASE("render_trec: topic 1, and the ranks of the page asked for") {
  SearchResult result = sample_answer();
  result.hits[0].rank = 11;
  CHECK(render_trec(result) == "1 Q0 lm-1 11 12.5 fsearch\n");
  CHECK(render_trec({}).empty());
}
