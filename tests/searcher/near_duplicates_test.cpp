/// Near-duplicates: the sketch against the whole sets of shingles, and which articles are shown.
#include "searcher/near_duplicates.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>
#include <string>

#include "searcher/plain_words.hpp"

namespace fsearch {
namespace {

using Shingles = std::set<std::string>;

Shingles all_shingles(const std::string& text) {
  const auto words = plain_words(text);
  Shingles all;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
    std::string shingle;
    for (std::size_t j = i; j < i + 3; ++j) shingle += std::string(words[j].of(text)) + " ";
    all.insert(shingle);
  }
  return all;
}

double exact_resemblance(const std::string& left, const std::string& right) {
  const Shingles a = all_shingles(left);
  const Shingles b = all_shingles(right);
  std::size_t common = 0;
  for (const auto& shingle : a) common += b.contains(shingle) ? 1U : 0U;
  const std::size_t united = a.size() + b.size() - common;
  return united == 0 ? 0 : static_cast<double>(common) / static_cast<double>(united);
}

std::string random_text(std::mt19937& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "mot" + std::to_string(random() % 5000) + " ";
  return text;
}

/// The text with every `step`-th word replaced.
std::string edited(const std::string& text, std::size_t step) {
  std::string out;
  std::size_t at = 0;
  for (const Span& word : plain_words(text)) out += (++at % step == 0 ? "autre" : std::string(word.of(text))) + " ";
  return out;
}

Article article(const std::string& id, const std::string& text, const std::string& source = {}) {
  Article made;
  made.id = id;
  made.text = text;
  made.source = source;
  return made;
}

std::string shown(const std::vector<Article>& articles, const Diversity& diversity) {
  std::vector<const Article*> pointers;
  for (const Article& one : articles) pointers.push_back(&one);
  std::string ids;
  for (const KeptArticle& kept : keep_diverse(pointers, diversity))
    ids += articles[kept.index].id + "+" + std::to_string(kept.duplicates) + " ";
  return ids;
}

}  // namespace

TEST_CASE("resemblance: of short texts it is the exact share of their shingles") {
  std::mt19937 random(1);
  for (std::size_t step : {2U, 5U, 20U, 1000U}) {
    const std::string text = random_text(random, 60);
    CHECK(resemblance(sketch_text(text), sketch_text(edited(text, step))) == doctest::Approx(exact_resemblance(text, edited(text, step))));
  }
}

TEST_CASE("resemblance: of long texts it lies within four standard errors of the exact share") {
  std::mt19937 random(2);
  for (std::size_t step : {3U, 8U, 30U, 200U}) {
    const std::string text = random_text(random, 1500);
    const double estimate = resemblance(sketch_text(text), sketch_text(edited(text, step)));
    CHECK(std::abs(estimate - exact_resemblance(text, edited(text, step))) < 0.18);
  }
}

TEST_CASE("resemblance: case, punctuation and apostrophes do not count; texts without shingles are like nothing") {
  CHECK(resemblance(sketch_text("L’Élysée, dit-on, se tait."), sketch_text("l'élysée dit on : SE TAIT")) == 1);
  CHECK(resemblance(sketch_text("deux mots"), sketch_text("deux mots")) == 0);
}

TEST_CASE("sketch_text: a repetitive long text keeps every distinct shingle") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "la même phrase encore ";
  CHECK(sketch_text(text).hashes.size() == 4);
}

TEST_CASE("keep_diverse: near-duplicates are shown once, by the first, with their count") {
  std::mt19937 random(3);
  const std::string dispatch = random_text(random, 300);
  const std::vector<Article> found = {article("une", dispatch), article("autre", random_text(random, 300)),
                                      article("corrigée", edited(dispatch, 40)), article("copie", dispatch)};
  CHECK(shown(found, {true, 0}) == "une+2 autre+0 ");
  CHECK(shown(found, {false, 0}) == "une+0 autre+0 corrigée+0 copie+0 ");
}

TEST_CASE("keep_diverse: short texts are nobody's duplicates") {
  CHECK(shown({article("a", "Le conseil se réunit demain."), article("b", "Le conseil se réunit demain.")}, {true, 0}) == "a+0 b+0 ");
}

TEST_CASE("keep_diverse: at most so many of a source, those without one unlimited") {
  const std::vector<Article> found = {article("a", "x", "Le Soir"), article("b", "x", "Le Soir"), article("c", "x", "Le Jour"),
                                      article("d", "x"), article("e", "x"), article("f", "x", "Le Soir")};
  CHECK(shown(found, {false, 1}) == "a+0 c+0 d+0 e+0 ");
  CHECK(shown(found, {false, 2}) == "a+0 b+0 c+0 d+0 e+0 ");
}

}  // namespace fsearch
