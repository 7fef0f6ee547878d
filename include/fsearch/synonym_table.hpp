/// Words and names that mean the same, as a reader declares them in a text of one group a line.
///
/// "PPDA, Patrick Poivre d'Arvor" holds both ways: whoever asks for one is given the other, too. "mail =>
/// courriel" holds one way. Empty lines and lines that start with # say nothing. docs/formats.md describes
/// the format.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

struct SynonymGroup {
  std::vector<std::string> asked;  ///< Whoever asks for one of these
  std::vector<std::string> added;  ///< is given these, too: the same names, in a group that holds both ways.

  bool operator==(const SynonymGroup&) const = default;
};

/// A line that is no group.
struct SynonymProblem {
  std::size_t line = 0;  ///< From 1.
  std::string reason;
  std::string remedy;

  bool operator==(const SynonymProblem&) const = default;
};

struct SynonymTable {
  std::vector<SynonymGroup> groups;      ///< In the order of the lines.
  std::vector<SynonymProblem> problems;  ///< Likewise.
};

/// Returns the groups of a UTF-8 text, and what is wrong with the lines that are none.
/// read_synonyms("mail, courriel") has the group {{"mail", "courriel"}, {"mail", "courriel"}}.
SynonymTable read_synonyms(std::string_view text);

/// Returns the text of the groups: read_synonyms() gives them back.
std::string write_synonyms(const std::vector<SynonymGroup>& groups);

}  // namespace fsearch
