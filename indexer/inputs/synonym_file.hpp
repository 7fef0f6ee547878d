/// Reads the file that a reader declares synonyms in.
#pragma once
#include <string>
#include <vector>

#include "fsearch/problem.hpp"
#include "fsearch/synonym_table.hpp"

namespace fsearch {

struct SynonymFile {
  std::vector<SynonymGroup> groups;
  std::vector<Problem> problems;  ///< Of the lines that are no group.
};

/// Returns what the file at `path` declares, in any encoding that decode() knows; see
/// fsearch/synonym_table.hpp for its lines. Throws Error: not_found; unreadable for what is no text.
SynonymFile read_synonym_file(const std::string& path);

}  // namespace fsearch
