/// Acronyms that a text defines: "Organisation mondiale de la santé (OMS)".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/token.hpp"

namespace fsearch {

/// `short_form` folded ("oms"); `expansion` as an exact form, words joined by one space
/// ("organisation mondiale de la santé").
struct AcronymDefinition {
  std::string short_form;
  std::string expansion;

  bool operator==(const AcronymDefinition&) const = default;
};

/// Returns the definitions in `text`: an expansion before an acronym in parentheses, or an acronym before its
/// expansion in parentheses. The initials of the expansion's words must spell the acronym, function words being
/// optional; before a parenthesis some of its letters may stand inside words, and a content word may give none. Source:
/// A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB
/// 2003, where most letters must be initials. Requires: `tokens` are those of `text`.
std::vector<AcronymDefinition> find_acronyms(std::string_view text, const std::vector<Token>& tokens);

}  // namespace fsearch
