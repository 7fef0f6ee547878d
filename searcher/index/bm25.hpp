/// The formula of the first phase: BM25 over fields. Private to searcher/.
#pragma once
#include <xapian.h>

#include <algorithm>
#include <cmath>

namespace fsearch::bm25 {

/// The occurrence weights of schema/ make a body word weigh 4, so k1 is 4 times the usual 1.2.
constexpr double k1 = 4.8;
constexpr double b = 0.75;
constexpr double least_length = 0.5;  ///< Of an article, in average lengths.

inline Xapian::BM25Weight scheme() { return {k1, 0, 1, b, least_length}; }

/// Returns the weight of a term that `frequency` of `articles` hold, at endless occurrences; as Xapian computes it.
inline double most_weight(double articles, double frequency) {
  const double odds = (articles - frequency + 0.5) / (frequency + 0.5);
  return (k1 + 1) * std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// Returns the number of occurrences that gives half of that in an article of a length, in average ones.
inline double half_weight(double length) { return k1 * (b * std::max(length, least_length) + 1 - b); }

}  // namespace fsearch::bm25
