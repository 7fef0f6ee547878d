/// The vectors learnt beside the indexes searched, and how near their articles come to a query.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/warning.hpp"
#include "learning/query_meaning.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Move-only.
class CorpusMeaning {
 public:
  /// Opens the vectors of each index that has some.
  explicit CorpusMeaning(const std::vector<std::string>& paths);

  bool empty() const { return vectors_.empty(); }

  /// Returns whether any of the files is another by now.
  bool outdated() const;

  /// Returns what kept vectors from being used, for a reader.
  const std::vector<Warning>& warnings() const { return warnings_; }

  /// Returns the likeness of each article to the query; nothing for one that no training has seen.
  std::vector<std::optional<double>> compare(const SearchPlan& plan, const std::vector<std::string_view>& ids) const;

 private:
  std::vector<std::filesystem::path> files_;
  std::vector<std::filesystem::file_time_type> written_;  ///< Of each file: when.
  std::vector<CorpusVectors> vectors_;
  std::vector<Warning> warnings_;
};

}  // namespace fsearch
