/// Vectors beside a real index: made, used, and ignored with a warning where they cannot be.
#include <doctest/doctest.h>

#include <filesystem>

#include "fsearch/error.hpp"
#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"
#include "fsearch/upkeep.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

void index(const std::string& database, const std::vector<std::string>& texts) {
  index_articles({.database = database}, [&](const ArticleSink& sink) {
    for (const auto& text : texts) {
      Article article;
      article.id = std::to_string(text.size()) + text.substr(0, 8);
      article.text = text;
      sink.article(article);
    }
  });
}

SearchResult search(const std::string& database, bool vectors = true) {
  SearchRequest request;
  request.query = "moteur de voiture";
  request.vectors = vectors;
  return Searcher({database}).search(request);
}

const std::vector<std::string> texts = {
    "Le moteur de la voiture tourne au garage.", "Une automobile et son moteur au garage.",
    "Le moteur du garage, une automobile qui roule.", "Le beurre et la farine font le gâteau."};
const TrainingOptions all_of_them{.least_articles = 1, .rank = 2, .least_frequency = 1};

}  // namespace

TEST_CASE("train_vectors: what is learnt outlives the next generation and changes scores") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  CHECK(train_vectors(folder.path("db"), all_of_them).bytes > 0);
  index(folder.path("db"), {"Une voiture sans moteur reste au garage, disait-on."});
  const auto with = search(folder.path("db"));
  const auto without = search(folder.path("db"), false);
  CHECK(with.warnings.empty());
  REQUIRE(with.hits.size() == without.hits.size());
  CHECK(with.hits.at(0).score > without.hits.at(0).score);
}

TEST_CASE("train_vectors: too few articles learn nothing, and forget what was learnt before") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  train_vectors(folder.path("db"), all_of_them);
  CHECK(train_vectors(folder.path("db")).bytes == 0);
  CHECK_FALSE(std::filesystem::exists(folder.path("db/vectors")));
}

TEST_CASE("search: damaged vectors are ignored with a warning, and the answer is as without any") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  const double score = search(folder.path("db")).hits.at(0).score;
  for (const std::string bytes :
       {"", "rubbish", "rubbish that is longer than the header of such a file is by any count, or so one hopes"}) {
    folder.write("db/vectors", bytes);
    const auto result = search(folder.path("db"));
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings[0].text.find("fsearch train") != std::string::npos);
    CHECK(result.hits.at(0).score == score);
    CHECK(search(folder.path("db"), false).warnings.empty());
  }
}

TEST_CASE("train_vectors: no index is an error that says so") {
  const ScratchFolder folder;
  CHECK_THROWS_AS(train_vectors(folder.path("none")), Error);
}
