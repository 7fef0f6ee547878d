/// Texts whose entities are labelled, in the CoNLL manner: a word and its tag a line, a blank line after each
/// text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/entities.hpp"

namespace fsearch {

struct LabelledEntity {
  Span span;
  EntityType type = EntityType::other;

  bool operator==(const LabelledEntity&) const = default;
};

struct LabelledText {
  std::string text;
  std::vector<LabelledEntity> entities;  ///< In order, not overlapping.
};

/// Returns the texts of `content`. The word is the first column (the second, where the first only counts
/// words), the tag the last: O, B-PER, I-PER and so on; PERS is PER, GPE is LOC, unknown types are MISC.
/// Words are joined by single spaces, but for none after an apostrophe, before a comma, a full stop or a
/// closing bracket, or after an opening one. Lines that start with "# " or -DOCSTART- are skipped. "Sam
/// B-PER\nAltman I-PER\n" is the text "Sam Altman" with a person in [0,10).
std::vector<LabelledText> parse_labelled_texts(std::string_view content);

/// Returns the texts of the file at `path`. Throws Error: not_found or unreadable; usage, where it labels nothing.
std::vector<LabelledText> read_labelled_texts(const std::string& path);

}  // namespace fsearch
