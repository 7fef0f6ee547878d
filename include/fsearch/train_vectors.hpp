/// Learns vectors from the articles of an index, and puts them beside its generations.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace fsearch {

struct TrainingOptions {
  std::size_t least_articles = 5000;  ///< Below, nothing is learnt: it would not help.
  std::size_t rank = 150;             ///< Numbers in a vector.
  std::size_t most_stems = 32'768;    ///< Words learnt, the most widespread; at most 65,535.
  std::uint32_t least_frequency = 3;  ///< Articles that must hold a word for it to be learnt.
};

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
