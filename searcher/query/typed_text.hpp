/// What a reader has typed so far, and where a text goes on from it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"

namespace fsearch {

/// Typed words, folded. "L’intelligence art" has the whole words "l", "intelligence" and the beginning "art";
/// after a space or sign the beginning is empty.
struct TypedText {
  std::vector<std::string> whole;
  std::string beginning;

  bool empty() const { return whole.empty() && beginning.empty(); }
};

TypedText read_typed(std::string_view text);

/// Returns where `text` holds what was typed, from its first word to the end of the completed last one, for
/// each such place in order; case and accents do not count.
std::vector<Span> find_typed(const TypedText& typed, std::string_view text);

/// Returns `span` with the capitalised words that follow it, where its last word is capitalised too: a name is
/// completed whole. "Emmanuel" in "Emmanuel Macron dit" becomes "Emmanuel Macron".
Span extend_name(std::string_view text, Span span);

/// Returns a lower-case form with its first letter, and each after a hyphen, a capital: "jean-luc" is "Jean-Luc".
std::string capitalised(std::string form);

}  // namespace fsearch
