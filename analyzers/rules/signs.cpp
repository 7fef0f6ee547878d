// Signs and emoji, which are words by themselves.
#include <algorithm>

#include "analyzers/pieces/emoji.hpp"
#include "analyzers/rules/rules.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

/// True for a piece that ends in a word of great numbers: "millions", "Md", "3M".
bool is_great_number(const Piece& piece, const Emitter& out) {
  std::string_view form = out.of(piece);
  form.remove_prefix(std::min(form.find_first_not_of("0123456789"), form.size()));
  if (form == "M") return true;
  const std::string exact = exact_form(form);
  return exact.starts_with("million") || exact.starts_with("milliard") || exact == "md" || exact == "mds" ||
         exact == "mrd" || exact == "mrds";
}

/// "Md€" is said "milliards d'euros", "M$" "millions de dollars".
void add_preposition(const Piece& sign, Emitter& out) {
  if (out.of(sign) == "€")
    out.add(sign.begin, sign.end, "d", bit(TokenFlag::elided));
  else
    out.add(sign.begin, sign.end, "de", 0);
  out.advance();
}

}  // namespace

std::size_t read_sign(Pieces rest, Emitter& out) {
  const Piece& sign = rest[0];
  if (!sign.is_sign()) return 0;
  const std::string_view form = out.of(sign);
  const Piece* before = out.before(sign);
  const bool money = form == "€" || form == "$";
  if (money && before != nullptr && sign.begin <= before->end + 3 && is_great_number(*before, out))
    add_preposition(sign, out);
  out.add(sign.begin, sign.end, form == "№" ? std::string("n°") : without_skin_tone(form), 0);
  out.advance();
  const bool celsius = form == "°" && rest.size() > 1 && rest[1].begin == sign.end && out.of(rest[1]) == "C";
  if (!celsius) return 1;
  out.add(rest[1].begin, rest[1].end, read_as("C", "celsius"), flags_of(rest[1]));
  out.advance();
  return 2;
}

}  // namespace fsearch
