/// The first singular vectors of a large sparse matrix. Private to learning/.
#pragma once
#include "learning/matrices.hpp"

namespace fsearch {

/// A ≈ left · diag(values) · rightᵀ, values falling.
struct TruncatedSvd {
  DenseRows left;
  Eigen::VectorXf values;
  DenseRows right;
};

/// Returns the first `rank` singular triplets (fewer where the matrix has no more), close enough for cosines.
/// The same matrix gives the same result.
/// Source: Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53 (2011),
/// algorithms 4.4 and 5.1, two power iterations.
TruncatedSvd truncated_svd(const SparseRows& matrix, Eigen::Index rank);

}  // namespace fsearch
