#include "searcher/spelling/edit_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

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

TEST_CASE("phonetic_key: words said alike share a key") {
  CHECK(phonetic_key("orthografe") == phonetic_key("orthographe"));
  CHECK(phonetic_key("kinoa") == phonetic_key("quinoa"));
  CHECK(phonetic_key("bato") == phonetic_key("bateau"));
  CHECK(phonetic_key("paris") != phonetic_key("marie"));
}
