/// Which of the articles found are shown.
#include "searcher/answer/near_duplicates.hpp"

#include <doctest/doctest.h>

#include <string>

#include "store/records/article_sketch.hpp"

namespace fsearch {
namespace {

/// "1+2 4+0": which are shown, and for how many others each stands.
std::string shown(const std::vector<FoundArticle>& articles, const Diversity& diversity) {
  std::string places;
  for (const KeptArticle& kept : keep_diverse(articles, diversity))
    places += std::to_string(kept.index) + "+" + std::to_string(kept.copies.size()) + " ";
  return places;
}

}  // namespace

TEST_CASE("keep_diverse: near-duplicates are shown once, by the first, with their count") {
  const std::string dispatch(sketch_bins, 'a'), other(sketch_bins, 'b');
  const std::string corrected = std::string(sketch_bins - 9, 'a') + std::string(9, 'c');
  const std::string rewritten = std::string(sketch_bins - 30, 'a') + std::string(30, 'c');
  const std::vector<FoundArticle> found = {
      {"", dispatch}, {"", other}, {"", corrected}, {"", dispatch}, {"", rewritten}};
  CHECK(shown(found, {true, 0}) == "0+2 1+0 4+0 ");
  CHECK(shown(found, {false, 0}) == "0+0 1+0 2+0 3+0 4+0 ");
}

TEST_CASE("keep_diverse: articles without a sketch are nobody's duplicates") {
  CHECK(shown({{"", ""}, {"", ""}}, {true, 0}) == "0+0 1+0 ");
}

TEST_CASE("keep_diverse: at most so many of a source, those without one unlimited") {
  const std::vector<FoundArticle> found = {{"Le Soir", ""}, {"Le Soir", ""}, {"Le Jour", ""},
                                           {"", ""},        {"", ""},        {"Le Soir", ""}};
  CHECK(shown(found, {false, 1}) == "0+0 2+0 3+0 4+0 ");
  CHECK(shown(found, {false, 2}) == "0+0 1+0 2+0 3+0 4+0 ");
}

}  // namespace fsearch
