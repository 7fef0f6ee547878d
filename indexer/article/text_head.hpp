/// The head of a text file: its metadata, as "Clé: valeur" lines or between two "---" or "+++" lines.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

struct HeadField {
  std::string key;  ///< The English name for known keys ("title" for "Titre"), else as written.
  std::string value;
  bool known = false;

  bool operator==(const HeadField&) const = default;
};

struct TextHead {
  std::vector<HeadField> fields;  ///< In order; a YAML list gives one field for each item.
  std::size_t lines = 0;          ///< How many lines it takes, its end mark or empty line included.
};

/// Returns the head that `lines` start with; an empty one of 0 lines where they start with none. Between
/// "---" lines (YAML) or "+++" lines (TOML, "clé = valeur") any key is a field. Without them, a head is a run
/// of lines with a known key (titre, date, auteur, source, rubrique, url, langue, id, or their English
/// names), among which unknown keys are accepted where an empty line ends the run: {"Titre : La pluie", "",
/// "Il pleut."} has one field and takes 2 lines.
TextHead parse_head(const std::vector<std::string_view>& lines);

}  // namespace fsearch
