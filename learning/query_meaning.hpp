/// How near articles come to a query in meaning, beyond the words they share.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "learning/corpus_vectors.hpp"

namespace fsearch {

/// One word of a query.
struct QueryStem {
  std::string stem;
  std::string twin;   ///< Taken where the stem was not learnt; may be empty.
  double weight = 0;  ///< Its idf times its importance; 0 to leave it out.
};

/// An article beside a query.
struct Likeness {
  double topic = 0;         ///< Cosine of their topics, at least 0.
  std::vector<float> near;  ///< For each stem of the query, the cosine of its nearest neighbour in the article.
  std::span<const std::int8_t> subject;  ///< Its direction in the space of topics; points into the open vectors.
};

/// What several articles are about together.
class Centroid {
 public:
  void add(const Likeness& article, double weight);
  /// Returns the cosine of an article's topic with the sum of those added, at least 0.
  double likeness(const Likeness& article) const;

 private:
  std::vector<float> sum_;
};

/// Requires: the vectors outlive it.
class QueryMeaning {
 public:
  QueryMeaning(const CorpusVectors& vectors, const std::vector<QueryStem>& stems);

  /// Returns the likeness of the article with this id; nothing where it came after the training, or no word of
  /// the query was learnt. About 1 µs for each hundred words of the article.
  std::optional<Likeness> compare(std::string_view id) const;

 private:
  struct Near {
    std::size_t term;
    float likeness;
  };
  void add(std::size_t term, std::size_t stem, double weight);

  const VectorView& view_;
  std::size_t terms_;
  bool known_ = false;
  std::vector<float> topic_;
  std::vector<std::uint16_t> lists_;     ///< By stem: 0, or 1 + its place in near_.
  std::vector<std::vector<Near>> near_;  ///< What a stem is near to.
};

}  // namespace fsearch
