/// The words at which an article ends, and those of lines that are never part of one.
#pragma once
#include <string_view>

namespace fsearch::html {

enum class LineKind {
  text,
  skipped,
  end,
  notice,     ///< An end, unless prose follows: "Article réservé aux abonnés" may stand in the midst of a whole
              ///< one.
  maybe_end,  ///< An end, unless the article goes on after it: "Réactions" may be a heading of its own.
};

/// Returns what the line is by data/article_ends.txt: line_kind("Pour aller plus loin") is `end`,
/// line_kind("Lire aussi : la crue") `skipped`. Any line of over 300 bytes is text.
LineKind line_kind(std::string_view line);

/// Returns true for a paragraph that sells the paper: "Abonnez-vous pour 1 € le premier mois". It holds what
/// an "offer" of data/article_ends.txt does, and means this below a notice only.
bool is_offer(std::string_view paragraph);

}  // namespace fsearch::html
