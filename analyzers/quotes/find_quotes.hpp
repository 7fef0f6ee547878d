/// Who says what: the words that a text gives as somebody's, with whose they are.
///
///   « La digue tiendra », a déclaré Claire Vasseur.      Claire Vasseur : « La digue tiendra. »
///   Pour Claire Vasseur, « la digue tiendra ».           La digue tiendra, selon Claire Vasseur.
///
/// The speaker is somebody or something that the text names; « ... », a dit un voisin, is left out. A pronoun
/// ("a-t-elle dit") is the last person named before. Rules over verbs of speech (data/speech_words.tsv), quotation
/// marks and what stands between them; source of the kinds of rules: Pouliquen, Steinberger, Best, "Automatic detection
/// of quotations in multilingual news", RANLP 2007.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "fsearch/entity_type.hpp"
#include "fsearch/spans.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// Somebody or something that may speak, where it is named.
struct NamedSpeaker {
  Span span;
  EntityType type = EntityType::other;
};

struct Quote {
  Span words;               ///< Without the quotation marks.
  std::size_t speaker = 0;  ///< Which of the named: a pronoun is the one it stands for.
  bool reported = false;    ///< No quotation marks: "selon Claire Vasseur, la digue tiendra".

  bool operator==(const Quote&) const = default;
};

/// Returns the quotes of `text` in their order. Requires: `tokens` are those of `text`; `named` is ordered, and lies
/// in it. Linear time.
std::vector<Quote> find_quotes(std::string_view text, const std::vector<Token>& tokens,
                               const std::vector<NamedSpeaker>& named);

}  // namespace fsearch
