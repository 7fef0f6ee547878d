/// What an index says of itself, for `fsearch info`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace fsearch {

struct IndexInfo {
  std::string database;    ///< The index's directory.
  std::string generation;  ///< "generation-3"
  std::size_t articles = 0;
  std::uint64_t size_bytes = 0;  ///< Of the generation's files.
  std::string schema;
  std::string analyzer;
  std::string passages;
  std::string incompatibility;      ///< Why this fsearch cannot use it; empty where it can.
  double average_title_length = 0;  ///< In words.
  double average_body_length = 0;
  std::size_t acronyms = 0;
  std::size_t synonyms = 0;       ///< Groups of them.
  std::size_t lexicon_forms = 0;  ///< Distinct folded forms.
  std::string first_date;         ///< ISO, as precise as known; empty where no article has a date.
  std::string last_date;
};

/// Throws Error: not_found, corrupt.
IndexInfo read_index_info(const std::string& database);

}  // namespace fsearch
