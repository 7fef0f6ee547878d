/// Articles in numbered versions, from which a test can tell which published state it sees.
#pragma once
#include <cstddef>
#include <string>

namespace fsearch::test {

/// Returns `count` lines of JSON: the articles a0, a1, ..., each saying "version" and the version's number.
std::string numbered_articles(std::size_t count, int version);

struct SeenState {
  std::size_t articles = 0;
  std::size_t different_ids = 0;
  int version = -1;  ///< Of all articles; -1 where they are of several, or there is none.

  bool operator==(const SeenState&) const = default;
};

/// Returns what the index at `database` holds. Throws Error.
SeenState seen_state(const std::string& database);

}  // namespace fsearch::test
