/// A part of an article's text that a reader may be shown, and what the part is.
#pragma once
#include <cstdint>
#include <span>

#include "fsearch/spans.hpp"

namespace fsearch {

/// What a passage is. All but `text` are asides: lines that stand in the text and are none of the article's.
enum class PassageKind : std::uint8_t {
  text,
  link,       ///< The headline of another article, or words that lead to one: "Lire aussi : la crue".
  furniture,  ///< What the site says to its readers: "Article réservé aux abonnés".
  credit,     ///< Whose a picture or the article is: "Léa Rémy / AFP", "Le Phare avec AFP".
  script,     ///< Lines of a program or a style sheet.
};
inline constexpr std::uint64_t passage_kinds = 5;

struct Passage {
  Span span;  ///< In the text.
  PassageKind kind = PassageKind::text;

  bool operator==(const Passage&) const = default;
  bool is_aside() const { return kind != PassageKind::text; }
};

/// Tells of one place after another of a text in which passage it lies.
class PassageCursor {
 public:
  /// Requires: `passages` are in order and outlive it.
  explicit PassageCursor(std::span<const Passage> passages) : passages_(passages) {}

  /// Returns the kind of the passage around the byte at `place`; `text` where there is none.
  /// Requires: no place comes before the last.
  PassageKind kind_at(std::uint32_t place) {
    while (!passages_.empty() && passages_.front().span.end <= place) passages_ = passages_.subspan(1);
    const bool inside = !passages_.empty() && passages_.front().span.begin <= place;
    return inside ? passages_.front().kind : PassageKind::text;
  }

 private:
  std::span<const Passage> passages_;
};

}  // namespace fsearch
