/// Questions put to an index through the built program, and short ways to read the answers.
#pragma once
#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/program.hpp"

namespace fsearch::test {

/// An index in a workspace of its own, made when this is.
class AskedIndex {
 public:
  /// Of `paths`, as written for sh.
  explicit AskedIndex(const std::string& paths);
  /// Of these files, by name and content; their names are the ids.
  explicit AskedIndex(const std::vector<std::pair<std::string, std::string>>& files);

  /// Returns the JSON answer to a query.
  nlohmann::json answer(const std::string& query, std::size_t limit = 100) const;

  /// Returns the ids found, in order.
  std::vector<std::string> ids(const std::string& query, std::size_t limit = 100) const;

  const Workspace& workspace() const { return workspace_; }

 private:
  void index(const std::string& paths) const;

  Workspace workspace_;
};

/// Returns the index of corpus/articles, made at the first call.
const AskedIndex& newspaper();

/// Returns what the passages and titles of a hit highlight: "[Azure][exclusivité]".
std::string highlighted(const nlohmann::json& hit);

}  // namespace fsearch::test
