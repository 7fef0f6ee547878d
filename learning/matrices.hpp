/// The two kinds of matrix that learning/ computes with; one row a word or an article. Private to learning/.
#pragma once
#include <Eigen/Dense>
#include <Eigen/SparseCore>

namespace fsearch {

using DenseRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using SparseRows = Eigen::SparseMatrix<float, Eigen::RowMajor>;

}  // namespace fsearch
