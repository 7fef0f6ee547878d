// Abbreviations that only their place tells from a word: M., Me and bd before a name, no and art. before a number.
#include "analyzers/rules/rules.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

bool dot_follows(const Piece& piece, const Emitter& out) {
  return piece.end < out.text().size() && out.text()[piece.end] == '.';
}

bool is_name(const Piece& piece) { return piece.is_word() && piece.capitalised; }

/// "M. Dupont", "M. le ministre", "M.Dupont", "M Dupont".
bool is_mister(Pieces rest, const Emitter& out) {
  if (!rest[1].is_word()) return false;
  if (rest[0].gap == Gap::boundary) return dot_follows(rest[0], out);
  if (rest[0].gap == Gap::dot) return is_name(rest[1]) && rest[1].letters > 1;
  return rest[0].gap == Gap::space && is_name(rest[1]);
}

std::string_view title_at(Pieces rest, const Emitter& out) {
  const std::string_view form = out.of(rest[0]);
  if (rest.size() < 2) return {};
  if (form == "M" || form == "MM") return !is_mister(rest, out) ? "" : form == "M" ? "monsieur" : "messieurs";
  const bool maitre = rest[0].gap == Gap::space && !rest[0].all_upper && is_name(rest[1]) && !rest[1].all_upper;
  return maitre && exact_form(form) == "me" ? "maître" : "";
}

bool is_tied(const Piece& piece, const Emitter& out) { return piece.gap == Gap::space || dot_follows(piece, out); }

/// "bd Voltaire", "av. Foch", "pl. Bellecour"; not "av. J.-C.".
bool is_before_name(Pieces rest, const Emitter& out) {
  return !rest[0].all_upper && is_name(rest[1]) && rest[1].letters > 1 && is_tied(rest[0], out);
}

/// "art. 49.3", "art. L. 1234-5", "p. 12".
bool is_before_number(Pieces rest, const Emitter& out) {
  if (!dot_follows(rest[0], out)) return false;
  return rest[1].is_number() || (rest[1].letters == 1 && rest[1].all_upper && rest.size() > 2 && rest[2].is_number());
}

/// What an abbreviation is said as, that only what follows tells from a word.
std::string_view said_at(Pieces rest, const Emitter& out) {
  if (rest.size() < 2) return {};
  const auto said = [&](const WordMap& words) {
    const auto row = words.find(exact_form(out.of(rest[0])));
    return row == words.end() ? std::string_view() : row->second;
  };
  if (is_before_name(rest, out)) return said(french_words().said_before_name);
  return is_before_number(rest, out) ? said(french_words().said_before_number) : std::string_view();
}

/// "n°", "n°s", and "no" before a number.
std::size_t count_numero(Pieces rest, const Emitter& out) {
  const std::string_view form = out.of(rest[0]);
  if (form == "nº" || form == "Nº") return 1;
  if (rest.size() < 2) return 0;
  if (form == "no" || form == "No") return rest[0].gap == Gap::space && rest[1].is_number() ? 1 : 0;
  if ((form != "n" && form != "N") || rest[1].begin != rest[0].end || out.of(rest[1]) != "°") return 0;
  const bool plural = rest.size() > 2 && rest[2].begin == rest[1].end && out.of(rest[2]) == "s";
  return plural ? 3 : 2;
}

}  // namespace

std::size_t read_title(Pieces rest, Emitter& out) {
  if (rest[0].letters > longest_abbreviation || !rest[0].is_word()) return 0;
  const std::string_view title = out.of(rest[0]).starts_with('M') ? title_at(rest, out) : said_at(rest, out);
  if (title.empty()) return 0;
  out.add(rest[0].begin, rest[0].end, read_as(out.of(rest[0]), title), flags_of(rest[0]));
  out.advance();
  return 1;
}

std::size_t read_numero(Pieces rest, Emitter& out) {
  if (rest[0].letters > 2 || !rest[0].is_word()) return 0;
  const std::size_t n = count_numero(rest, out);
  if (n == 0) return 0;
  const bool spelt_no = n == 1 && rest[0].end - rest[0].begin == 2;
  const std::string form = spelt_no ? read_as(out.of(rest[0]), "numéro") : n == 3 ? read_as("n°s", "numéro") : "n°";
  out.add(rest[0].begin, rest[n - 1].end, form, flags_of(rest[0]));
  out.advance();
  return n;
}

}  // namespace fsearch
