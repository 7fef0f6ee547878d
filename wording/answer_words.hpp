/// What an answer says of itself to a French reader.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"

namespace fsearch {

/// Said where SearchResult::complete is false.
inline constexpr std::string_view time_is_up = "Le temps accordé est écoulé : d’autres articles peuvent répondre.";

/// Returns how many articles were found: "46 articles, et 5 082 avec une partie des mots", "Environ 2 000 articles",
/// "Aucun article".
std::string count_line(const SearchResult& result);

/// What was added for the same words.
struct AddedTogether {
  std::string kind, typed;
  std::vector<std::string> texts;
};

/// Returns SearchResult::added, in its order, those of one kind for the same words together.
std::vector<AddedTogether> added_together(const SearchResult& result);

}  // namespace fsearch
