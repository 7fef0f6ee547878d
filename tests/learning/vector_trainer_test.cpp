#include "learning/vector_trainer.hpp"

#include <doctest/doctest.h>

#include <random>

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
  static const CorpusVectors learnt(folder().write("vectors", synthetic_trainer().learn().bytes));
  return learnt;
}

QueryStem stem_of(const std::string& form) {
  Analyzer analyzer;
  return {analyzer.word(form).stem, analyzer.word(form).twin, 1};
}

double likeness(const std::string& query, const std::string& article) {
  const auto found = QueryMeaning(vectors(), {stem_of(query)}).likeness(article);
  REQUIRE(found.has_value());
  return *found;
}

/// Articles whose titles say in other words what three of thirty things their texts are about.
VectorTrainer riddles(unsigned threads) {
  VectorTrainer trainer({.least_articles = 1, .width = 8, .threads = threads});
  std::mt19937 engine(11);
  for (int i = 0; i < 400; ++i) {
    std::string title;
    std::string text;
    for (int thing = 0; thing < 3; ++thing) {
      const std::string letters{static_cast<char>('a' + engine() % 6), static_cast<char>('a' + engine() % 5)};
      title += "titre" + letters + "ix ";
      for (int word = 0; word < 5; ++word) text += "corps" + letters + "ax ";
      for (int noise = 0; noise < 3; ++noise)
        text += std::string("vide") + static_cast<char>('a' + engine() % 26) + "um ";
    }
    trainer.add(std::to_string(i), title, text);
  }
  return trainer;
}

}  // namespace

TEST_CASE("learn: the same articles give the same bytes, on one thread as on several") {
  const std::string bytes = riddles(1).learn().bytes;
  CHECK(riddles(1).learn().bytes == bytes);
  for (const unsigned threads : {2U, 3U}) CHECK(riddles(threads).learn().bytes == bytes);
}

TEST_CASE("learn: titles that were kept aside find their own article, though they share no word with its text") {
  const Training training = riddles(0).learn().training;
  CHECK(training.articles == 400);
  CHECK(training.kept_aside == 20);
  CHECK(training.found_before > 0.7);
  CHECK(training.found_after > 0.8);
}

TEST_CASE("likeness: an article of the query's subject is liker than one of another, though no word is shared") {
  CHECK(likeness("voiture", "a0") > likeness("voiture", "c0") + 0.3);
}

TEST_CASE("likeness: nothing for an article that the training has not seen") {
  CHECK_FALSE(QueryMeaning(vectors(), {stem_of("voiture")}).likeness("v1000").has_value());
}

TEST_CASE("likeness: nothing for a query of unknown words, nor of words without weight") {
  QueryStem weightless = stem_of("voiture");
  weightless.weight = 0;
  CHECK_FALSE(QueryMeaning(vectors(), {stem_of("zigzag")}).likeness("v0").has_value());
  CHECK_FALSE(QueryMeaning(vectors(), {weightless}).likeness("v0").has_value());
}

TEST_CASE("enough: only from the least number of articles on") {
  CHECK(synthetic_trainer(120).enough());
  CHECK_FALSE(synthetic_trainer(121).enough());
}

TEST_CASE("learn: an empty corpus gives empty vectors, without a crash") {
  const CorpusVectors none(folder().write("none", VectorTrainer().learn().bytes));
  CHECK(none.problem().empty());
  CHECK(none.empty());
}
