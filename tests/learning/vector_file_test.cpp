#include "learning/vector_file.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <random>

#include "fsearch/analyzer.hpp"
#include "learning/query_meaning.hpp"
#include "tests/indexer/scratch_folder.hpp"
#include "tests/learning/synthetic_corpus.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

LearntVectors small_vectors() {
  LearntVectors learnt;
  learnt.stems = {3, 7};
  learnt.articles = {1, 2, 9};
  learnt.stem_rows = make_small(DenseRows::Constant(2, 3, 0.5F));
  learnt.article_rows = make_small(DenseRows::Constant(3, 3, 0.25F));
  learnt.training = {3, 1.5, 2, 0.25, 0.75};
  return learnt;
}

/// Bytes at an address that is a multiple of 8.
class Aligned {
 public:
  explicit Aligned(const std::string& bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), size_);
  }
  std::span<const char> bytes() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

template <class Item>
std::vector<Item> copy(std::span<const Item> items) {
  return {items.begin(), items.end()};
}

}  // namespace

TEST_CASE("decode_vectors: gives back what was encoded") {
  const LearntVectors learnt = small_vectors();
  const Aligned file(encode_vectors(learnt, "analyzer 1"));
  VectorView view;
  REQUIRE(decode_vectors(file.bytes(), "analyzer 1", view) == VectorState::usable);
  CHECK(copy(view.stems) == learnt.stems);
  CHECK(copy(view.articles) == learnt.articles);
  CHECK(copy(view.stem_scales) == learnt.stem_rows.scales);
  CHECK(copy(view.stem_rows) == learnt.stem_rows.values);
  CHECK(copy(view.article_rows) == learnt.article_rows.values);
  CHECK(view.training.articles == 3);
  CHECK(view.training.seconds == 1.5);
  CHECK(view.training.kept_aside == 2);
  CHECK(view.training.found_before == 0.25);
  CHECK(view.training.found_after == 0.75);
}

TEST_CASE("decode_vectors: vectors over another analyzer's words are told from damaged ones") {
  const Aligned file(encode_vectors(small_vectors(), "analyzer 1"));
  VectorView view;
  CHECK(decode_vectors(file.bytes(), "analyzer 2", view) == VectorState::other_version);
}

TEST_CASE("decode_vectors: a file of an earlier version is told from a damaged one") {
  std::string bytes = encode_vectors(small_vectors(), "analyzer 1");
  bytes[6] = '1';
  VectorView view;
  CHECK(decode_vectors(Aligned(bytes).bytes(), "analyzer 1", view) == VectorState::other_version);
}

TEST_CASE("decode_vectors: a file cut anywhere is damaged") {
  const std::string whole = encode_vectors(small_vectors(), "a");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    VectorView view;
    CHECK(decode_vectors(Aligned(whole.substr(0, size)).bytes(), "a", view) == VectorState::damaged);
  }
}

TEST_CASE(
    "decode_vectors: any byte changed in header or tables is noticed; in a vector it may only move a score, "
    "and is_whole() tells") {
  const ScratchFolder folder;
  const std::string whole = synthetic_trainer().learn().bytes;
  std::mt19937 engine(5);
  for (int i = 0; i < 300; ++i) {
    std::string bytes = whole;
    char& byte = bytes[engine() % (i < 150 ? 500 : bytes.size())];
    byte = static_cast<char>(byte ^ static_cast<int>(1 + engine() % 255));
    const CorpusVectors vectors(folder.write("vectors", bytes));
    CHECK((i >= 150 || !vectors.problem().empty()));
    CHECK((!vectors.problem().empty() || !vectors.is_whole()));
    if (vectors.empty()) continue;
    const auto likeness = QueryMeaning(vectors, {{"voitur", "", 1}}).likeness("v0");
    CHECK((!likeness || *likeness <= 1.001));
  }
}
