/// Vectors beside a real index: made, used, and ignored with a warning where they cannot be.
#include <doctest/doctest.h>

#include <filesystem>
#include <utility>

#include "fsearch/error.hpp"
#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"
#include "fsearch/upkeep.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

std::string id_of(const std::string& text) { return std::to_string(text.size()) + text.substr(0, 8); }

void index(const std::string& database, const std::vector<std::string>& texts) {
  index_articles({.database = database}, [&](const ArticleSink& sink) {
    for (const auto& text : texts) {
      Article article;
      article.id = id_of(text);
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
const TrainingOptions all_of_them{.least_articles = 1, .width = 2, .least_frequency = 1};

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

TEST_CASE("training_is_due: from the least number of articles on, then once there are so many more") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  TrainingOptions options = all_of_them;
  options.least_articles = 5;
  CHECK_FALSE(training_is_due(folder.path("db"), options));
  options.least_articles = 4;
  CHECK(training_is_due(folder.path("db"), options));
  CHECK(train_vectors(folder.path("db"), options).training.articles == 4);
  CHECK_FALSE(training_is_due(folder.path("db"), options));
  index(folder.path("db"), {"Une cinquième nouvelle, de garage."});
  CHECK_FALSE(training_is_due(folder.path("db"), options));
  index(folder.path("db"), {"Une sixième nouvelle : moteurs et voitures."});
  CHECK(training_is_due(folder.path("db"), options));
  CHECK_FALSE(training_is_due(folder.path("db")));  // Six are no 5,000.
  folder.write("db/vectors", "rubbish");
  CHECK(training_is_due(folder.path("db"), options));
}

TEST_CASE("train_vectors: others may index meanwhile, but not learn") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  bool learning = false;
  train_vectors(folder.path("db"), all_of_them, [&](TrainingPhase phase, std::size_t, std::size_t) {
    if (phase == TrainingPhase::reading || std::exchange(learning, true)) return;
    index(folder.path("db"), {"Une nouvelle qui n’attend pas."});
    CHECK_THROWS_AS(train_vectors(folder.path("db"), all_of_them), Error);
  });
  CHECK(learning);
  const IndexInfo info = read_index_info(folder.path("db"));
  CHECK(info.articles == texts.size() + 1);
  CHECK(info.training.articles == texts.size());
}

TEST_CASE("search: a searcher that stays open uses what is learnt meanwhile") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  Searcher open({folder.path("db")});
  SearchRequest request;
  request.query = "moteur de voiture";
  const double before = open.search(request).hits.at(0).score;
  train_vectors(folder.path("db"), all_of_them);
  CHECK(open.search(request).hits.at(0).score > before);
}

TEST_CASE("search: what was typed comes first, however like its subject another article is") {
  const ScratchFolder folder;
  index(folder.path("db"), texts);
  train_vectors(folder.path("db"), all_of_them);
  SearchRequest request;
  request.query = "moteur de voiture";
  const auto hits = Searcher({folder.path("db")}).search(request).hits;
  REQUIRE(hits.size() > 1);
  CHECK(hits[0].article.id == id_of(texts[0]));
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
