#include "learning/neighbours.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>
#include <utility>

namespace fsearch {
namespace {

constexpr Eigen::Index block = 128;

using Row = Eigen::Ref<const Eigen::RowVectorXf>;

std::vector<Neighbour> nearest(const Row& cosines, Eigen::Index self, std::size_t most, float least) {
  std::vector<std::pair<float, std::uint16_t>> found;
  for (Eigen::Index i = 0; i < cosines.size(); ++i)
    if (cosines[i] > least && i != self) found.emplace_back(-cosines[i], static_cast<std::uint16_t>(i));
  std::sort(found.begin(), found.end());
  found.resize(std::min(found.size(), most));
  std::vector<Neighbour> neighbours;
  for (const auto& [negative, stem] : found)
    neighbours.push_back({stem, static_cast<std::uint8_t>(std::lround(std::min(1.0F, -negative) * 255))});
  return neighbours;
}

}  // namespace

std::vector<std::vector<Neighbour>> find_neighbours(const DenseRows& rows, std::size_t most, float least) {
  std::vector<std::vector<Neighbour>> all(static_cast<std::size_t>(rows.rows()));
  std::atomic<Eigen::Index> next = 0;
  const auto work = [&] {
    DenseRows cosines;
    for (Eigen::Index first = next.fetch_add(block); first < rows.rows(); first = next.fetch_add(block)) {
      const Eigen::Index count = std::min(block, rows.rows() - first);
      cosines.noalias() = rows.middleRows(first, count) * rows.transpose();
      for (Eigen::Index i = 0; i < count; ++i)
        all[static_cast<std::size_t>(first + i)] = nearest(cosines.row(i), first + i, most, least);
    }
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) helpers.emplace_back(work);
  work();
  helpers.clear();  // joins them
  return all;
}

}  // namespace fsearch
