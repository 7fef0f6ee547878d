/// Topics: the queries of an evaluation.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

struct Topic {
  std::string id;
  std::string query;

  bool operator==(const Topic&) const = default;
};

/// Returns the topics of `content` in their order, one `id<TAB>query` a line; further columns are ignored.
/// `name` is the file's name for messages. Throws Error at the first line without a tab or with the id of an
/// earlier one.
std::vector<Topic> parse_topics(std::string_view content, const std::string& name);

/// Returns the topics in the file at `path`. Throws Error.
std::vector<Topic> read_topics(const std::string& path);

}  // namespace fsearch
