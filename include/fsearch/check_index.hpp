/// Verifies an index from the files up to the articles.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace fsearch {

struct CheckReport {
  std::size_t articles = 0;           ///< Those found whole.
  std::vector<std::string> problems;  ///< In words; empty where the index is sound.
};

/// Returns what is wrong with the index at `database`: its schema and analyzer, the structure of its tables,
/// every record, every id (present, once), the corpus statistics, the vectors. Reads all of it, in a process
/// of its own: what crashes Xapian is one more problem. Writes nothing, and reads again what a writer changed
/// meanwhile. Requires: no other thread runs. Throws Error: not_found; locked where a writer changes the
/// index each time.
CheckReport check_index(const std::string& database);

}  // namespace fsearch
