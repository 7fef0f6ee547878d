/// Finds the title and the text among the lines of a page, some of which are furniture.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

struct ScrapedText {
  std::string title;    ///< Empty where no line looks like one.
  std::string section;  ///< The short line between page furniture and a repeated title; empty elsewhere.
  std::string date;     ///< Of a line such as "Publié le 3 mars 2024 à 10h12", as ISO 8601; or empty.
  std::string author;   ///< Of a line such as "Par Jeanne Dupuis"; or empty.
  std::string text;     ///< Paragraphs that end with "\n"; at most one empty line between two.
  std::vector<DroppedText> dropped;
};

/// Returns title and text of `lines` (trimmed). Where `known_title` is not empty it is the title, and the
/// lines at the start that repeat it are left out of the text.
///
/// Left out are page furniture (page_furniture.hpp), lines that only point elsewhere ("Lire aussi : ..."), and
/// what follows the end of the article ("Pour aller plus loin", "Tags :", "À propos de l'auteur"), where that is
/// a small part of the whole: in the midst of a text the same words are a heading of its own.
ScrapedText clean_lines(std::vector<std::string_view> lines, std::string_view known_title);

}  // namespace fsearch
