/// Who signs an article, as a line of text says it.
#pragma once
#include <string>
#include <string_view>

namespace fsearch::html {

/// Returns who signs in a line that does nothing else: "Jeanne Dupuis" for "Par Jeanne Dupuis, le 3 mars
/// 2024" and for "L’autrice Jeanne Dupuis"; empty for any other line.
std::string byline_name(std::string_view line);

/// Returns an author as a page's data give it without what is no name: "Patrick Angevin" for "Recueilli par
/// Patrick Angevin.", "Ana Dupré" for "Ana Dupré, journaliste"; nothing for "example.org" and "admin".
std::string author_name(const std::string& author);

/// Returns true for what looks like the name of one or more persons or of an agency: words in capitals and
/// what joins them. is_name("Jeanne Dupuis et Luc de Ré") and is_name("AFP"), not is_name("Nos auteurs").
bool is_name(std::string_view text);

/// Returns the names in `text`, without "Par ", "Auteur :" and what follows them: ", le 15 septembre 2009".
std::string names_after_label(std::string text);

}  // namespace fsearch::html
