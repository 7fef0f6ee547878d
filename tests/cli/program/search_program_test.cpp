// Searches through the built program: what is found, and in which order.
#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "small_index.hpp"

using fsearch::test::Outcome;
using fsearch::test::small_index;

namespace {

Outcome run(const std::string& script) { return small_index().run(script); }

/// Returns the ids of the articles that `arguments` find, in order, each followed by a space.
std::string found(const std::string& arguments) {
  return run("fsearch --db db --format trec " + arguments + " | cut -d ' ' -f 3 | tr '\\n' ' '").out;
}

}  // namespace

TEST_CASE("status is 0 where something was found, 1 where nothing was") {
  CHECK(run("fsearch --db db Azure").status == 0);
  const Outcome nothing = run("fsearch --db db xylophonistique");
  CHECK(nothing.status == 1);
  CHECK(nothing.err.empty());
}

TEST_CASE("search is the default subcommand, and separate arguments make one query") {
  CHECK(found("'exclusivité Azure'").starts_with("tech-1 "));
  CHECK(found("exclusivité Azure") == found("'exclusivité Azure'"));
  CHECK(run("fsearch search --db db --format csv exclusivité Azure").out ==
        run("fsearch --db db --format csv 'exclusivité Azure'").out);
}

TEST_CASE("after --, a query may start with a hyphen or be the name of a subcommand") {
  CHECK(found("-- -exclusivité Azure") == "tech-2 ");
  CHECK(run("FSEARCH_DB=db; export FSEARCH_DB; fsearch -- index").status == 0);
  CHECK(found("-- index") == "cuisine-1 ");
  CHECK(found("le doigt index") == "cuisine-1 ");
}

TEST_CASE("--requests answers each line with a line of JSON, and names the line that is no request") {
  const Outcome outcome = run(
      "printf '%s\\n' '{\"query\": \"exclusivité Azure\", \"limit\": 1}' '' '{\"limt\": 1}' '{\"query\": \"index\"}' |"
      " fsearch search --db db --requests -");
  CHECK(outcome.status == 2);
  std::istringstream lines(outcome.out);
  std::string first, second, third, fourth;
  std::getline(lines, first);
  std::getline(lines, second);
  std::getline(lines, third);
  CHECK(first.find("\"id\":\"tech-1\"") != std::string::npos);
  CHECK(second.find("no key of a request") != std::string::npos);
  CHECK(second.ends_with("\"line\":3}"));
  CHECK(third.find("\"id\":\"cuisine-1\"") != std::string::npos);
  CHECK_FALSE(std::getline(lines, fourth));
}

TEST_CASE("several indexes are searched as one") {
  CHECK(run("fsearch index --db autre lines.jsonl").status == 0);
  CHECK(run("fsearch --db db --db autre --no-collapse --format csv pistou | wc -l").out == run("echo 3").out);
}

TEST_CASE("limit and offset cut one ranking in pages") {
  const std::string all = found("Azure");
  CHECK(found("--limit 1 Azure") + found("--limit 1 --offset 1 Azure") == all);
  CHECK(run("fsearch --db db --format csv --limit 1 --offset 1 Azure | tail -n 1 | cut -c 1-2").out == "2,\n");
}

TEST_CASE("dates order and restrict the answer") {
  CHECK(found("--sort date Azure") == "tech-1 tech-2 ");
  CHECK(found("--sort date-asc Azure") == "tech-2 tech-1 ");
  CHECK(found("--since 2025 Azure") == "tech-1 ");
  CHECK(found("--until 2024-11 Azure") == "tech-2 ");
  CHECK(found("--since 2024-11-03 --until 2025-03-14 Azure").empty());
}

TEST_CASE("dates may be told as a French reader tells them") {
  CHECK(found("--since 15/03/2025 Azure") == "tech-1 ");
  CHECK(found("--since 'entre octobre et décembre 2024' Azure") == "tech-2 ");
  CHECK(found("--until \"l'an dernier\" --since 2024 --sort date-asc Azure") == "tech-2 tech-1 ");
  CHECK(found("'date:\"automne 2024\" Azure'") == "tech-2 ");
}

TEST_CASE("reversed dates are put right, and said to be") {
  const Outcome outcome = run("fsearch --db db --since 2025 --until 2024 Azure");
  CHECK(outcome.status == 0);
  CHECK(fsearch::test::contains(outcome.out, "Attention : bornes inversées, on cherche 2024..2025"));
}

TEST_CASE("csv: facets are a second table, never left out in silence by another format") {
  CHECK(fsearch::test::contains(run("fsearch --db db --format csv --facets year Azure").out,
                                "\n\nfacet,value,articles\nyear,2024,1\nyear,2025,1\n"));
  CHECK(run("fsearch --db db --format csv --facets source --facet-limit 1 Azure").err ==
        "fsearch: source: 1 values left out; --facet-limit 0 shows all\n");
  CHECK(run("fsearch --db db --format trec --facets year Azure").err ==
        "fsearch: trec has no place for facets and histograms; csv and json do\n");
  CHECK(run("fsearch --db db --format csv --bom --separator tab --limit 1 Azure | head -c 7").out ==
        "\xEF\xBB\xBFrank");
  CHECK(run("fsearch --db db --limit 0 --facets year Azure").status == 0);
}

TEST_CASE("source and section restrict the answer") {
  CHECK(found("--source liberation Azure") == "tech-2 ");
  CHECK(found("--section économie Azure") == "tech-1 ");
}
