/// Learns vectors from the articles of an index, and puts them beside its generations.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "learning/vector_trainer.hpp"

namespace fsearch {

enum class TrainingPhase { reading, learning };

/// Called after each article read (the first number, of the second), and when learning starts.
using TrainingProgress = std::function<void(TrainingPhase phase, std::size_t read, std::size_t articles)>;

struct TrainingReport {
  std::size_t articles = 0;
  std::uint64_t bytes = 0;  ///< Of the file; 0 where there were too few articles, and vectors learnt before are gone.
};

/// Returns what was learnt from the published generation of the index at `database`; searchers opened
/// afterwards use it. The vectors outlive that generation: articles indexed later have none until the next
/// training. Throws Error: not_found, mismatch, locked where another process writes there, not_writable, corrupt.
TrainingReport train_vectors(const std::string& database, const TrainingOptions& options = {},
                             const TrainingProgress& progress = {});

}  // namespace fsearch
