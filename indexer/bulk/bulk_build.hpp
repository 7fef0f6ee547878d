/// Builds many articles on several threads into one database, outside the published index.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/build/corpus_delta.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/build/index_numbers.hpp"

namespace fsearch {

/// Calls: add* finish. Destroying it before finish() gives the build up.
class BulkBuild {
 public:
  /// Requires: `folder` holds no build; `jobs` is at least 1; `numbers` outlives it.
  BulkBuild(const std::filesystem::path& folder, unsigned jobs, IndexNumbers& numbers, bool with_entities);
  ~BulkBuild();

  /// Waits while the threads are busy enough. Throws what made one of them fail.
  void add(IncomingArticle incoming);

  struct Built {
    std::string database;  ///< Its path; empty where no article came.
    CorpusDelta delta;
  };
  Built finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
