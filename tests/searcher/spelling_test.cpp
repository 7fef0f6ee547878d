#include "searcher/spelling/edit_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "searcher/spelling/ocr_distance.hpp"
#include "searcher/spelling/phonetic_key.hpp"

using fsearch::edit_distance;
using fsearch::phonetic_key;

namespace {

/// The same distance by its definition, without bounds: slow and plain.
int plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("edit_distance: insertions, deletions, changes and swaps cost one each") {
  CHECK(edit_distance("gouvernment", "gouvernement", 2) == 1);
  CHECK(edit_distance("mircosoft", "microsoft", 2) == 1);
  CHECK(edit_distance("azure", "azure", 2) == 0);
  CHECK(edit_distance("", "ab", 2) == 2);
}

TEST_CASE("edit_distance: agrees with its plain definition on 20,000 random pairs, and is symmetric") {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> letter('a', 'd');
  std::uniform_int_distribution<int> length(0, 9);
  for (int round = 0; round < 20000; ++round) {
    std::string a(static_cast<std::size_t>(length(random)), ' ');
    std::string b(static_cast<std::size_t>(length(random)), ' ');
    for (std::string* s : {&a, &b})
      for (char& c : *s) c = static_cast<char>(letter(random));
    const int limit = round % 4;
    CAPTURE(a);
    CAPTURE(b);
    REQUIRE(edit_distance(a, b, limit) == std::min(plain_distance(a, b), limit + 1));
    REQUIRE(edit_distance(a, b, limit) == edit_distance(b, a, limit));
  }
}

TEST_CASE(
    "OcrDistance: what print makes look alike costs half an edit, and no more than edit_distance says otherwise") {
  const auto halves = [](const std::string& a, const std::string& b) {
    return fsearch::OcrDistance(a).halves_to(b, 8);
  };
  CHECK(halves("gouvernement", "gouvernement") == 0);
  CHECK(halves("gouvernement", "gouvernernent") == 1);
  CHECK(halves("gouvernernent", "gouvernement") == 1);
  CHECK(halves("gouvernement", "gouvcrnemcnt") == 2);
  CHECK(halves("president", "prefident") == 1);
  CHECK(halves("clair", "dair") == 1);
  CHECK(halves("maire", "faire") == 2);
  CHECK(halves("maire", "amire") == 2);
  CHECK(fsearch::OcrDistance("maire").halves_to("gouvernement", 2) == 3);
}

TEST_CASE("OcrDistance: symmetric, and between the edit distance and its double on 20,000 random pairs") {
  std::mt19937 random(5);
  const std::string letters = "mnrcelif";
  std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1), length(0, 9);
  for (int round = 0; round < 20000; ++round) {
    std::string a(length(random), ' '), b(length(random), ' ');
    for (std::string* s : {&a, &b})
      for (char& c : *s) c = letters[letter(random)];
    CAPTURE(a);
    CAPTURE(b);
    const int halves = fsearch::OcrDistance(a).halves_to(b, 60);
    REQUIRE(halves == fsearch::OcrDistance(b).halves_to(a, 60));
    REQUIRE(halves <= 2 * plain_distance(a, b));
    REQUIRE(2 * halves >= plain_distance(a, b));  // A confusion is two edits at most: rn for m.
    REQUIRE(fsearch::OcrDistance(a).halves_to(b, 3) == std::min(halves, 4));
  }
}

TEST_CASE("phonetic_key: words said alike share a key") {
  CHECK(phonetic_key("orthografe") == phonetic_key("orthographe"));
  CHECK(phonetic_key("kinoa") == phonetic_key("quinoa"));
  CHECK(phonetic_key("arnault") == phonetic_key("arnaud"));
  CHECK(phonetic_key("quatenens") == phonetic_key("quatennens"));
  CHECK(phonetic_key("bato") == phonetic_key("bateau"));
  CHECK(phonetic_key("paris") != phonetic_key("marie"));
}
