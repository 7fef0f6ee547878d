/// Finds the title and the text among the lines of a page, some of which are furniture.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

struct ScrapedText {
  std::string title;    ///< Empty where no line looks like one.
  std::string section;  ///< The short line between page furniture and a repeated title; empty elsewhere.
  std::string text;     ///< Paragraphs that end with "\n"; at most one empty line between two.
};

/// Returns title and text of `lines` (trimmed). Where `known_title` is not empty it is the title, and the
/// lines at the start that repeat it are left out of the text.
ScrapedText clean_lines(std::vector<std::string_view> lines, std::string_view known_title);

}  // namespace fsearch
