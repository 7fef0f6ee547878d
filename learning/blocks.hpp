/// Work shared among threads so that the result never depends on how many there are. Private to learning/.
#pragma once
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "learning/matrices.hpp"

namespace fsearch {

/// Calls work(first, count) for the blocks of `rows`, each once, on `threads` of them. The blocks are always the same;
/// work on one must touch nothing that work on another does.
template <class Work>
void for_blocks(unsigned threads, Eigen::Index rows, Eigen::Index block, const Work& work) {
  std::atomic<Eigen::Index> next = 0;
  const auto run = [&] {
    for (Eigen::Index first = next.fetch_add(block); first < rows; first = next.fetch_add(block))
      work(first, std::min(block, rows - first));
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(run);
  run();
}

}  // namespace fsearch
