#include "batch/query_list.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

QueryList read(std::string_view list) {
  SearchRequest usual;
  usual.limit = 3;
  return read_query_list(list, "veille.csv", usual);
}

}  // namespace

TEST_CASE("a list: a line is a query as it stands, with its quotes and commas; empty lines are skipped, and counted") {
  const QueryList list = read("\"droit de retrait\" SAUF Brest\r\n\n  prix, volumes et marges ; 2025\n");
  REQUIRE(list.queries.size() == 2);
  CHECK(list.queries[0].request.query == "\"droit de retrait\" SAUF Brest");
  CHECK(list.queries[0].line == 1);
  CHECK(list.queries[1].request.query == "prix, volumes et marges ; 2025");
  CHECK(list.queries[1].line == 3);
  CHECK(list.queries[1].request.limit == 3);
  CHECK(list.problems.empty());
}

TEST_CASE("a table: columns by their French or English names, in any order and case, cells quoted as RFC 4180 says") {
  const QueryList list = read("Depuis;Nom;REQUÊTE;Rubrique\n2025;Port;\"\"\"vent fort\"\" ; Brest\";Mer\n;;grève;\n");
  REQUIRE(list.queries.size() == 2);
  CHECK(list.queries[0].name == "Port");
  CHECK(list.queries[0].request.query == "\"vent fort\" ; Brest");
  CHECK(list.queries[0].request.since == "2025");
  CHECK(list.queries[0].request.section == "Mer");
  CHECK(list.queries[1].request.query == "grève");
  CHECK(list.queries[1].request.since.empty());
  CHECK(list.queries[1].line == 3);
}

TEST_CASE("a table: the line that Excel puts first, and a head of one column, are no queries") {
  const QueryList excel = read("sep=;\nquery;source\nSNCF;Le Phare\n");
  REQUIRE(excel.queries.size() == 1);
  CHECK(excel.queries[0].line == 3);
  CHECK(excel.queries[0].request.source == "Le Phare");
  const QueryList one = read("Requête\ngrève, Brest\n");
  REQUIRE(one.queries.size() == 1);
  CHECK(one.queries[0].request.query == "grève, Brest");
}

TEST_CASE("a table: a cell of several lines does not move the numbers of the lines behind it") {
  const QueryList list = read("query,name\n\"grève\nport\",un\nSNCF,deux\n");
  REQUIRE(list.queries.size() == 2);
  CHECK(list.queries[0].line == 2);
  CHECK(list.queries[1].line == 4);
}

TEST_CASE("a bad row is named with its line, and costs no other; an unknown column is named once") {
  const QueryList list = read("query,since,couleur\nSNCF,bientôt,bleu\n,2025,\ngrève,2025,vert\n");
  REQUIRE(list.queries.size() == 1);
  CHECK(list.queries[0].request.query == "grève");
  REQUIRE(list.problems.size() == 3);
  CHECK(list.problems[0].line == 1);
  CHECK_FALSE(list.problems[0].skipped);
  CHECK(list.problems[1].line == 2);
  CHECK(list.problems[1].reason.find("bientôt") != std::string::npos);
  CHECK(list.problems[2].line == 3);
  CHECK(list.problems[2].path == "veille.csv");
}

TEST_CASE("a row with more fields than columns is named, and its half query not asked; empty fields more are fine") {
  const QueryList list = read("nom,query\nPort,digue, quai\nMer,\"digue, quai\",\n");
  REQUIRE(list.queries.size() == 1);
  CHECK(list.queries[0].request.query == "digue, quai");
  REQUIRE(list.problems.size() == 1);
  CHECK(list.problems[0].line == 2);
  CHECK(list.problems[0].reason == "3 fields for 2 columns");
}

TEST_CASE("no list has no queries") {
  for (const char* list : {"", "\n\n", "query,name\n", "sep=;\n", "sep=;"}) {
    CAPTURE(list);
    CHECK(read(list).queries.empty());
  }
}
