/// The vectors learnt from a corpus, open for reading: mapped, so that opening costs nothing and searches share
/// the memory.
#pragma once
#include <memory>
#include <string>

#include "fsearch/upkeep.hpp"

namespace fsearch {

struct VectorView;

/// Move-only. Reading is thread-safe. Stays valid where the file is replaced by another.
class CorpusVectors {
 public:
  /// Opens the file at `path`. Vectors that cannot be used are none: they are empty, and problem() says why.
  explicit CorpusVectors(const std::string& path);
  ~CorpusVectors();
  CorpusVectors(CorpusVectors&&) noexcept;
  CorpusVectors& operator=(CorpusVectors&&) noexcept;

  bool empty() const;

  /// Returns why a file that exists cannot be used, for a reader, in French; empty where all is well and where
  /// there is no file.
  const std::string& problem() const;

  /// Returns whether all that was written is there still. Reads the whole file, where it is usable.
  bool is_whole() const;

  /// Returns how they were learnt.
  const Training& training() const;

  /// For learning/ alone.
  const VectorView& view() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
