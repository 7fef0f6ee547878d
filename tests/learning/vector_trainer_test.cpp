#include "learning/vector_trainer.hpp"

#include <doctest/doctest.h>

#include "fsearch/analyzer.hpp"
#include "learning/query_meaning.hpp"
#include "tests/indexer/scratch_folder.hpp"
#include "tests/learning/synthetic_corpus.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

const ScratchFolder& folder() {
  static const ScratchFolder made;
  return made;
}

const CorpusVectors& vectors() {
  static const CorpusVectors learnt(folder().write("vectors", synthetic_trainer().learn()));
  return learnt;
}

QueryStem stem_of(const std::string& form) {
  Analyzer analyzer;
  return {analyzer.word(form).stem, analyzer.word(form).twin, 1};
}

Likeness likeness(const std::string& query, const std::string& article) {
  const auto found = QueryMeaning(vectors(), {stem_of(query)}).compare(article);
  REQUIRE(found.has_value());
  return *found;
}

}  // namespace

TEST_CASE("learn: the same articles give the same bytes") {
  CHECK(synthetic_trainer().learn() == synthetic_trainer().learn());
}

TEST_CASE("learn: words used in the same contexts end up near, though no article holds both") {
  CHECK(likeness("voiture", "a0").near.at(0) > 0.8F);
  CHECK(likeness("voiture", "c0").near.at(0) == 0);
}

TEST_CASE("compare: an article of the query's subject is liker than one of another, whatever its words") {
  const Likeness same = likeness("voiture", "a0");
  const Likeness other = likeness("voiture", "c0");
  CHECK(same.topic > other.topic + 0.3);
}

TEST_CASE("compare: nothing for an article that the training has not seen") {
  CHECK_FALSE(QueryMeaning(vectors(), {stem_of("voiture")}).compare("v1000").has_value());
}

TEST_CASE("compare: nothing for a query of unknown words, nor of words without weight") {
  QueryStem weightless = stem_of("voiture");
  weightless.weight = 0;
  CHECK_FALSE(QueryMeaning(vectors(), {stem_of("zigzag")}).compare("v0").has_value());
  CHECK_FALSE(QueryMeaning(vectors(), {weightless}).compare("v0").has_value());
}

TEST_CASE("enough: only from the least number of articles on") {
  CHECK(synthetic_trainer(120).enough());
  CHECK_FALSE(synthetic_trainer(121).enough());
}

TEST_CASE("learn: an empty corpus gives empty vectors, without a crash") {
  const CorpusVectors none(folder().write("none", VectorTrainer().learn()));
  CHECK(none.problem().empty());
  CHECK(none.empty());
}
