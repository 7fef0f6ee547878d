#include <doctest/doctest.h>

#include <functional>

#include "evaluation/judgements.hpp"
#include "evaluation/labelled_text.hpp"
#include "evaluation/topics.hpp"
#include "fsearch/error.hpp"

using fsearch::Error;
using fsearch::parse_judgements;
using fsearch::parse_topics;
using fsearch::Topic;

namespace {

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("parse_judgements: blanks of any kind separate columns, blank lines and line ends do not matter") {
  const auto judgements = parse_judgements("q1 0 a 2\r\n\nq1\t0\tb   1\nq2 0 a 3", "qrels");
  REQUIRE(judgements.size() == 2);
  CHECK(judgements.at("q1") == fsearch::Grades{{"a", 2}, {"b", 1}});
  CHECK(judgements.at("q2").at("a") == 3);
}

TEST_CASE("parse_judgements: grade 0 is not relevant, and a query with nothing relevant is not judged") {
  CHECK(parse_judgements("q1 0 a 0\nq1 0 b -1\nq2 0 a 1\n", "qrels").count("q1") == 0);
}

TEST_CASE("parse_judgements: a bad row is named by file and line, with the remedy") {
  const auto message = message_of([] { parse_judgements("q1 0 a 2\nq1 a 2\n", "my.qrels"); });
  CHECK(message ==
        "my.qrels:2: 3 columns instead of 4; a line of judgements is: QUERY 0 ARTICLE GRADE, with a "
        "whole number as grade");
  CHECK(message_of([] { parse_judgements("\n\nq1 0 a 1.5\n", "r"); }).starts_with("r:3: '1.5' is not a grade"));
  CHECK(message_of([] { parse_judgements("q1 0 a high\n", "r"); }).starts_with("r:1: 'high' is not a grade"));
}

TEST_CASE("read_judgements: a missing file and a folder are errors that name them") {
  CHECK(message_of([] {
          fsearch::read_judgements("nowhere.qrels");
        }).starts_with("nowhere.qrels: cannot be read: No such file"));
  CHECK(message_of([] { fsearch::read_judgements("."); }).starts_with(".: cannot be read: Is a directory"));
}

TEST_CASE("parse_topics: the second column is the query, as typed, in the order of the file") {
  const auto topics = parse_topics("q2\tLe « pass » : l’essai -A\tignored\nq1\tb\r\n", "q.tsv");
  CHECK(topics == std::vector<Topic>{{"q2", "Le « pass » : l’essai -A"}, {"q1", "b"}});
}

TEST_CASE("parse_topics: a line without a tab and an id given twice are errors that name the line") {
  CHECK(message_of([] { parse_topics("q1\ta\nq2 b\n", "q.tsv"); }).starts_with("q.tsv:2: no tab after an id"));
  CHECK(message_of([] { parse_topics("q1\ta\nq1\tb\n", "q.tsv"); }) == "q.tsv:2: query q1 is given twice; keep one");
}

TEST_CASE("read_labelled_texts: a file that labels nothing is refused, and not measured as missing all") {
  const auto message = message_of([] { fsearch::read_labelled_texts("CMakeLists.txt"); });
  CHECK(message == "CMakeLists.txt: labels no entity; a line is: WORD TAG, as in: Altman I-PER");
}
