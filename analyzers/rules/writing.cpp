// Ways of writing: dotted acronyms, inclusive forms, signs inside names, glued words.
#include <algorithm>
#include <optional>

#include "analyzers/rules/rules.hpp"
#include "analyzers/words/numerals.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

char byte_at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

bool opens_inclusive(Gap gap) {
  return gap == Gap::middle_dot || gap == Gap::open_paren || gap == Gap::dot || gap == Gap::hyphen || gap == Gap::slash;
}

/// Returns the masculine ending that `suffix` replaces, where the piece is such a suffix after such a gap.
std::optional<std::string_view> replaced_ending(const Piece& piece, Gap gap, const Emitter& out) {
  if (!piece.is_word() || piece.capitalised || piece.letters > 6) return std::nullopt;
  const FrenchWords& french = french_words();
  const std::string suffix = exact_form(out.of(piece));
  const auto row = french.inclusive.find(suffix);
  const bool ambiguous = gap != Gap::middle_dot && gap != Gap::open_paren;
  if (row == french.inclusive.end() || (ambiguous && french.clitics.contains(suffix))) return std::nullopt;
  if (gap == Gap::hyphen && suffix == "s") return std::nullopt;
  return row->second;
}

std::string feminine(std::string_view base, std::string_view ending, std::string_view suffix) {
  if (!ending.empty() && base.ends_with(ending))
    base.remove_suffix(ending.size());
  else if (ending == "teur" && base.ends_with("eur"))
    base.remove_suffix(3);
  return std::string(base) += suffix;
}

/// Counts the pieces of an inclusive word: base, suffix, and the plural after either. 0 where it is none.
std::size_t count_inclusive(Pieces rest, const Emitter& out) {
  if (!rest[0].is_word() || rest[0].letters < 2 || rest.size() < 2 || !opens_inclusive(rest[0].gap)) return 0;
  if (!replaced_ending(rest[1], rest[0].gap, out)) return 0;
  const Gap closing = rest[0].gap == Gap::open_paren ? Gap::close_paren : rest[0].gap;
  const bool plural = rest.size() > 2 && rest[1].gap == closing && (out.of(rest[2]) == "s" || out.of(rest[2]) == "x");
  return plural ? 3 : 2;
}

/// Returns what a part of a cut piece shows by itself: "AI" in "OpenAI" is an acronym.
std::uint16_t flags_of_part(std::string_view form) {
  std::vector<Piece> pieces;
  segment(form, pieces);
  if (pieces.empty()) return bit(TokenFlag::part);
  pieces[0].sentence_start = false;
  return static_cast<std::uint16_t>(flags_of(pieces[0]) | bit(TokenFlag::part));
}

/// Emits the whole of a cut piece, each pair of neighbours, and each part.
void emit_cut(const Piece& piece, const std::vector<std::uint32_t>& points, Emitter& out) {
  std::vector<std::uint32_t> cuts = {piece.begin};
  for (const std::uint32_t point : points) cuts.push_back(piece.begin + point);
  cuts.push_back(piece.end);
  const std::size_t parts = cuts.size() - 1;
  const auto form = [&](std::size_t from, std::size_t to) {
    return out.text().substr(cuts[from], cuts[to] - cuts[from]);
  };
  const auto camel = static_cast<std::uint16_t>((flags_of(piece) & ~bit(TokenFlag::upper)) |
                                                (piece.camel ? bit(TokenFlag::mixed_case) : 0));
  const std::size_t whole = out.open_whole(piece.begin, piece.end, form(0, parts), camel);
  for (std::size_t i = 0; i < parts; ++i) {
    if (parts > 2 && i + 1 < parts)
      out.add(cuts[i], cuts[i + 2], form(i, i + 2), bit(TokenFlag::joined) | bit(TokenFlag::mixed_case)).width = 2;
    out.add(cuts[i], cuts[i + 1], form(i, i + 1), flags_of_part(form(i, i + 1)));
    out.advance();
  }
  out.close_whole(whole);
}

/// Returns where a number ends and its unit begins ("10km"), or nothing for codes such as 5G, 3e, 10h30.
std::optional<std::uint32_t> unit_point(const Piece& piece, std::string_view word) {
  if (!piece.starts_with_digit || piece.letters < 2) return std::nullopt;
  const std::size_t point = word.find_first_not_of("0123456789");
  if (point != piece.digits || is_ordinal_suffix(fold(word.substr(point)))) return std::nullopt;
  return static_cast<std::uint32_t>(point);
}

}  // namespace

std::size_t join_dotted_acronym(Pieces rest, Emitter& out) {
  std::size_t n = 0;
  std::string form;
  while (n < rest.size() && rest[n].letters == 1 && rest[n].digits == 0) {
    form += out.of(rest[n++]);
    if (rest[n - 1].gap != Gap::dot && rest[n - 1].gap != Gap::dot_hyphen) break;
  }
  if (n < 2) return 0;
  const bool dotted = byte_at(out.text(), rest[n - 1].end) == '.';
  const std::uint16_t upper = rest[0].capitalised ? bit(TokenFlag::upper) : 0;
  out.add(rest[0].begin, rest[n - 1].end + (dotted ? 1 : 0), form,
          static_cast<std::uint16_t>(flags_of(rest[0]) | upper));
  out.advance();
  return n;
}

std::size_t join_inclusive(Pieces rest, Emitter& out) {
  const std::size_t n = count_inclusive(rest, out);
  if (n == 0) return 0;
  const std::string_view base = out.of(rest[0]);
  const std::string_view suffix = out.of(rest[1]);
  const std::string plural(n == 3 ? out.of(rest[2]) : std::string_view());
  const bool closed = rest[0].gap == Gap::open_paren && n == 2;
  const std::uint32_t end = rest[n - 1].end + (closed && byte_at(out.text(), rest[1].end) == ')' ? 1 : 0);
  out.add(rest[0].begin, end, std::string(base) + plural, flags_of(rest[0]));
  const std::string ending(*replaced_ending(rest[1], rest[0].gap, out));
  out.add(rest[0].begin, end, feminine(base, ending, suffix) + plural, flags_of(rest[0]));
  out.advance();
  return n;
}

std::size_t join_symbol(Pieces rest, Emitter& out) {
  const Piece& first = rest[0];
  if (first.gap == Gap::ampersand && rest.size() > 1 && first.letters <= 3 && rest[1].letters <= 3) {
    const std::string form = std::string(out.of(first)) + "&" + std::string(out.of(rest[1]));
    const std::size_t whole = out.open_whole(first.begin, rest[1].end, form, flags_of(first) | bit(TokenFlag::upper));
    out.word(first, bit(TokenFlag::part));
    out.word(rest[1], bit(TokenFlag::part));
    out.close_whole(whole);
    return 2;
  }
  std::uint32_t end = first.end;
  while (byte_at(out.text(), end) == '+') ++end;
  if (end == first.end && first.letters == 1 && first.capitalised && byte_at(out.text(), end) == '#') ++end;
  const bool glued = end < out.text().size() && in_word(char_class(static_cast<unsigned char>(out.text()[end])));
  if (end == first.end || end > first.end + 2 || first.letters == 0 || glued) return 0;
  out.open_whole(first.begin, end, out.text().substr(first.begin, end - first.begin), flags_of(first));
  out.word(first, bit(TokenFlag::part));
  return 1;
}

std::size_t read_plural_acronym(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  const std::string_view form = out.of(piece);
  if (!piece.camel || piece.letters < 3 || !form.ends_with('s')) return 0;
  const std::string_view acronym = form.substr(0, form.size() - 1);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!std::all_of(acronym.begin(), acronym.end(), is_capital)) return 0;
  const bool short_one = acronym.size() < 3;  // "CRs" is no "crs", which is CRS.
  out.add(piece.begin, piece.end, short_one ? std::string(acronym) : read_as_form_of(form, acronym), flags_of(piece));
  out.advance();
  return 1;
}

std::size_t split_glued(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  const std::string_view word = out.of(piece);
  std::vector<std::uint32_t> points;
  if (piece.camel) points = split_points(word);
  if (const auto unit = unit_point(piece, word); unit && points.empty()) points = {*unit};
  if (points.empty() || (piece.camel && ordinal_stem(fold(word)))) return 0;
  emit_cut(piece, points, out);
  return 1;
}

}  // namespace fsearch
