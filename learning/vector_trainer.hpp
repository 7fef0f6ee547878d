/// Learns from the articles of a corpus what its words mean. docs/vectors.md tells the method.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "fsearch/upkeep.hpp"

namespace fsearch {

struct LearntFile {
  Training training;
  std::string bytes;  ///< For CorpusVectors.
};

/// Takes articles one by one, then learns from all. Not thread-safe.
class VectorTrainer {
 public:
  explicit VectorTrainer(const TrainingOptions& options = {});
  ~VectorTrainer();
  VectorTrainer(VectorTrainer&&) noexcept;
  VectorTrainer& operator=(VectorTrainer&&) noexcept;

  void add(std::string_view id, std::string_view title, std::string_view text);

  std::size_t articles() const;

  /// Returns whether there are articles enough to learn from.
  bool enough() const;

  /// Returns what was learnt. The same articles in the same order give the same, on any number of threads; but for the
  /// `seconds` of the processor, which are asked for at the end and only noted. The trainer is empty afterwards.
  LearntFile learn(const std::function<double()>& seconds = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
