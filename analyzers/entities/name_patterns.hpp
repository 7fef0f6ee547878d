/// The ways in which words make up a name. Each returns the mention that starts at word `first`, of size 0
/// where the words there do not follow the pattern.
#pragma once
#include "analyzers/entities/mention.hpp"
#include "analyzers/entities/name_text.hpp"

namespace fsearch {

Mention match_listed(NameText& words, std::size_t first);  ///< Organisation mondiale de la santé
Mention match_person(NameText& words, std::size_t first);  ///< Ursula von der Leyen, J. K. Rowling
Mention match_headed(NameText& words, std::size_t first);  ///< Ligue nationale de hockey, Rue de Rivoli
Mention match_team(NameText& words, std::size_t first);    ///< (les) Penguins de Pittsburgh
Mention match_run(NameText& words, std::size_t first);     ///< Zou Shiming

/// Returns the longest of them, the first named winning a tie.
Mention match_name(NameText& words, std::size_t first);

/// Returns how many particles stand between word `name` and a title: 1 in "M. de Villepin". None in "le professeur de
/// Paris".
std::size_t count_titled_particles(NameText& words, std::size_t name);

/// True for a Roman numeral in capitals: "XIV".
bool is_roman(std::string_view surface);

}  // namespace fsearch
