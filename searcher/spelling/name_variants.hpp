/// People's names that are typed nearly as the articles write them: "Anie Ernaux", "Bruno Lemaire". Private
/// to searcher/.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "fsearch/spans.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query_token.hpp"

namespace fsearch {

/// A full name of a query, and that of somebody whom over twenty times as many articles name.
struct NameVariant {
  std::uint32_t first = 0;  ///< Its words: positions among the tokens, from `first`
  std::uint32_t last = 0;   ///< to `last`.
  Span typed;               ///< Its bytes in the text.
  std::string name;         ///< As articles write it: "Annie Ernaux".
  bool certain = false;     ///< The words that differ are hardly used otherwise, so it must be the one meant.
};

/// Returns the names that differ from a known one in one word, by a letter or not at all to the ear, or in a
/// particle written together or apart, from left to right. Nothing where the indexes know no entities.
std::vector<NameVariant> find_name_variants(const std::vector<QueryToken>& tokens, IndexReader& reader);

}  // namespace fsearch
