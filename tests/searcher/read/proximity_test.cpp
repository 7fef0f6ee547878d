#include "searcher/read/proximity.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>

using fsearch::stand_near;
using fsearch::WordRange;

using Sets = std::vector<std::vector<WordRange>>;

TEST_CASE("stand_near: in any order, with at most so many words between") {
  CHECK(stand_near(Sets{{{4, 4}}, {{1, 2}, {9, 9}}}, 1));
  CHECK_FALSE(stand_near(Sets{{{4, 4}}, {{1, 2}, {9, 9}}}, 0));
  CHECK(stand_near(Sets{{{1, 1}}, {{4, 4}}}, 2));
  CHECK_FALSE(stand_near(Sets{{{1, 1}}, {{4, 4}}}, 1));
}

TEST_CASE("stand_near: in their order where that is asked for") {
  CHECK(stand_near(Sets{{{1, 2}}, {{4, 4}}}, 1, true));
  CHECK_FALSE(stand_near(Sets{{{4, 4}}, {{1, 2}}}, 1, true));
  CHECK(stand_near(Sets{{{1, 1}}, {{3, 3}}, {{5, 5}}}, 1, true));
  CHECK_FALSE(stand_near(Sets{{{1, 1}}, {{5, 5}}, {{3, 3}}}, 1, true));
  CHECK(stand_near(Sets{{{7, 7}, {1, 1}}, {{3, 3}}}, 1, true));
}

TEST_CASE("stand_near: each of three words is near the next, not the first near the last") {
  CHECK(stand_near(Sets{{{1, 1}}, {{9, 9}}, {{5, 5}}}, 3));
  CHECK_FALSE(stand_near(Sets{{{1, 1}}, {{10, 10}}, {{5, 5}}}, 3));
}

TEST_CASE("stand_near: one word cannot stand for two, nor a phrase for its own word") {
  CHECK_FALSE(stand_near(Sets{{{3, 3}}, {{3, 3}}}, 5));
  CHECK(stand_near(Sets{{{3, 3}, {4, 4}}, {{3, 3}, {4, 4}}}, 0));
  CHECK_FALSE(stand_near(Sets{{{3, 5}}, {{4, 4}}}, 5));
}

TEST_CASE("stand_near: two words are near wherever trying each pair of places finds it") {
  std::minstd_rand random(7);
  const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
  int near = 0;
  for (int round = 0; round < 2000; ++round) {
    Sets sets(2);
    for (auto& ranges : sets)
      for (std::uint32_t at = below(20); at < 60; at += 1 + below(30)) ranges.push_back({at, at + below(3)});
    const std::uint32_t distance = below(6);
    const auto follows = [&](const WordRange& next, const WordRange& range) {
      return next.first > range.last && next.first <= range.last + distance + 1;
    };
    bool expected = false;
    for (const WordRange& a : sets[0])
      for (const WordRange& b : sets[1]) expected = expected || follows(a, b) || follows(b, a);
    CHECK(stand_near(sets, distance) == expected);
    near += expected ? 1 : 0;
  }
  CHECK(near > 200);
  CHECK(near < 1800);
}

TEST_CASE("stand_near: nothing is near what is nowhere") {
  CHECK_FALSE(stand_near(Sets{{{3, 3}}, {}}, 5));
  CHECK_FALSE(stand_near(Sets{}, 5));
}

TEST_CASE("stand_near: a query of forty common words comes to an end") {
  Sets sets(40);
  for (auto& set : sets)
    for (std::uint32_t i = 0; i < 30; ++i) set.push_back({i, i});
  CHECK_FALSE(stand_near(sets, 5));  // thirty places for forty words
}

using fsearch::stand_in_one;

TEST_CASE("stand_in_one: all of it lies in one stretch, and no word stands for two") {
  const std::vector<std::uint32_t> begins{5, 9};
  CHECK(stand_in_one({{{0, 0}}, {{4, 4}}}, begins));
  CHECK_FALSE(stand_in_one({{{4, 4}}, {{5, 5}}}, begins));
  CHECK(stand_in_one({{{4, 4}, {8, 8}}, {{5, 6}}}, begins));
  CHECK_FALSE(stand_in_one({{{4, 5}}, {{3, 3}}}, begins));
  CHECK_FALSE(stand_in_one({{{6, 6}}, {{6, 6}}}, begins));
  CHECK(stand_in_one({{{9, 9}}, {{900, 900}}}, begins));
  CHECK_FALSE(stand_in_one({{{9, 9}}, {}}, begins));
}
