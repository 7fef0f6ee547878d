/// The searcher: answers questions over one or several indexes.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "searcher/search.hpp"

namespace fsearch {

/// Move-only handle. Not thread-safe: give each thread its own.
class Searcher {
 public:
  /// Opens the indexes at `paths` (at least one), searched as one. Throws Error: not_found where there is no
  /// index, mismatch where one was made by another analyzer or schema (remedy: reindex), corrupt.
  explicit Searcher(const std::vector<std::string>& paths);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Returns the answer; a query that means nothing finds nothing and says so in the warnings. Survives
  /// commits made meanwhile by a writer. Throws Error only where the index can no longer be read.
  SearchResult search(const SearchRequest& request);

  /// Returns the number of articles.
  std::size_t size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
