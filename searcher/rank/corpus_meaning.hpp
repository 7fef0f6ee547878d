/// The vectors learnt beside the indexes searched, and how near their articles come to a query.
#pragma once
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

  /// Returns what kept vectors from being used, for a reader.
  const std::vector<Warning>& warnings() const { return warnings_; }

  /// Returns the likeness of each article, its `near` by the plan's terms; nothing for an article that no
  /// training has seen.
  std::vector<std::optional<Likeness>> compare(const SearchPlan& plan, const std::vector<std::string_view>& ids) const;

 private:
  std::vector<CorpusVectors> vectors_;
  std::vector<Warning> warnings_;
};

}  // namespace fsearch
