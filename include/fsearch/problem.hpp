/// Something wrong with an input: expected, so a value, reported while the run goes on.
#pragma once
#include <cstddef>
#include <string>

namespace fsearch {

struct Problem {
  std::string path;      ///< The input, as named by the user.
  std::size_t line = 0;  ///< From 1; 0 where it concerns the whole.
  std::string reason;    ///< "not JSON: ..."
  std::string remedy;    ///< What the user can do; may be empty.
  bool skipped = true;   ///< False where the article was kept, without what was wrong.

  bool operator==(const Problem&) const = default;
};

}  // namespace fsearch
