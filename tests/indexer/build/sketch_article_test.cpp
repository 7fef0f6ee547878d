#include "store/records/sketch_article.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "store/records/article_sketch.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/inputs/random_text.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

std::string sketch(const std::string& text, const std::string& title = {}) {
  return sketch_article(make_article("a", text, title));
}

std::set<std::string> shingles_of(const std::vector<std::string>& words, std::size_t step) {
  std::set<std::string> shingles;
  const auto word = [&](std::size_t i) { return step > 0 && i % step == 0 ? "autre" + std::to_string(i) : words[i]; };
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) shingles.insert(word(i) + " " + word(i + 1) + " " + word(i + 2));
  return shingles;
}

double exact_resemblance(const std::vector<std::string>& words, std::size_t step) {
  const auto left = shingles_of(words, 0), right = shingles_of(words, step);
  double common = 0;
  for (const auto& shingle : left) common += right.contains(shingle) ? 1 : 0;
  return common / (static_cast<double>(left.size() + right.size()) - common);
}

}  // namespace

TEST_CASE("sketch_article: sketches tell the share of common shingles, within four standard errors") {
  for (const std::size_t count : {60U, 300U, 2000U})
    for (const std::size_t step : {3U, 8U, 20U, 100U}) {
      CAPTURE(count);
      CAPTURE(step);
      const auto words = random_words(static_cast<unsigned>(count + step), count);
      const double estimate = sketch_resemblance(sketch(edited(words, 0)), sketch(edited(words, step)));
      CHECK(std::abs(estimate - exact_resemblance(words, step)) < 0.26);
    }
}

TEST_CASE("sketch_article: over many texts the estimate is right on average") {
  double estimates = 0, exact = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    const auto words = random_words(seed, 400);
    estimates += sketch_resemblance(sketch(edited(words, 0)), sketch(edited(words, 12)));
    exact += exact_resemblance(words, 12);
  }
  CHECK(estimates / 200 == doctest::Approx(exact / 200).epsilon(0.03));
}

TEST_CASE("sketch_article: case, punctuation and kinds of apostrophe do not count") {
  std::string typed, printed;
  for (int i = 0; i < 12; ++i) {
    typed += "l'Élysée se tait " + std::to_string(i) + " ";
    printed += "L’élysée, se tait\u00a0: " + std::to_string(i) + "…\n";
  }
  CHECK(sketch(typed) == sketch(printed));
  CHECK(sketch(typed).size() == sketch_bins);
}

TEST_CASE("sketch_article: of a short text, title and text count, word for word") {
  const std::string text = "Le conseil municipal se réunit demain soir.";
  CHECK(sketch(text, "Réunion").size() == 8);
  CHECK(sketch(text, "Réunion") == sketch(text, "RÉUNION !"));
  CHECK(sketch(text, "Réunion") != sketch(text, "Report"));
  CHECK(sketch("Il pleut.", "Météo").empty());
}
