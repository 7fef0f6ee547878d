#include "evaluation/entity_scores.hpp"

#include <doctest/doctest.h>

using fsearch::EntityScores;
using fsearch::EntityType;
using fsearch::LabelledEntity;
using fsearch::parse_labelled_texts;

TEST_CASE("parse_labelled_texts: words are joined as French writes them, and labels become bytes") {
  const auto texts =
      parse_labelled_texts("0\tL'\tO\n1\tÉlysée\tB-ORG\n2\t,\tO\n3\tSam\tB-PER\n4\tAltman\tI-PER\n\n0\tNon\tO\n");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].text == "L'Élysée, Sam Altman");
  REQUIRE(texts[0].entities.size() == 2);
  CHECK(texts[0].entities[0] == LabelledEntity{{2, 10}, EntityType::organisation});
  CHECK(texts[0].entities[1] == LabelledEntity{{12, 22}, EntityType::person});
  CHECK(texts[1].entities.empty());
}

TEST_CASE("parse_labelled_texts: B parts two names that touch, comments and -DOCSTART- are skipped") {
  const auto texts =
      parse_labelled_texts("# an article\n-DOCSTART- O\nParis B-LOC\nLyon B-LOC\nBrest I-LOC\nX I-ORG\n");
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].entities.size() == 3);
  CHECK(texts[0].entities[1].span.of(texts[0].text) == "Lyon Brest");
}

TEST_CASE("add_scores: a longer span of the same type overlaps but is not exact") {
  EntityScores scores;
  add_scores({{{0, 5}, EntityType::person}, {{8, 12}, EntityType::place}},
             {{{0, 7}, EntityType::person}, {{8, 12}, EntityType::place}}, scores);
  CHECK(micro(scores.exact).f1() == doctest::Approx(0.5));
  CHECK(micro(scores.overlap).f1() == doctest::Approx(1.0));
}

TEST_CASE("add_scores: one found span matches one labelled span at most") {
  EntityScores scores;
  add_scores({{{0, 3}, EntityType::place}, {{4, 9}, EntityType::place}}, {{{0, 9}, EntityType::place}}, scores);
  CHECK(micro(scores.overlap).matched == 1);
  CHECK(micro(scores.overlap).recall() == doctest::Approx(0.5));
}

TEST_CASE("add_scores: another type never matches, and MISC stays out of the sum") {
  EntityScores scores;
  add_scores({{{0, 3}, EntityType::place}, {{4, 9}, EntityType::other}},
             {{{0, 3}, EntityType::person}, {{4, 9}, EntityType::other}}, scores);
  CHECK(micro(scores.exact).matched == 0);
  CHECK(micro(scores.exact).found == 1);
  CHECK(scores.exact[3].f1() == doctest::Approx(1.0));
}
