// Units behind a number, which only that tells from words and letters: 100 m, 16 Go, 2 Md.
#include <algorithm>

#include "analyzers/rules/rules.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_unit = 4;  // In letters.

std::string_view said_unit(std::string_view form) {
  const auto unit = french_words().units.find(form);
  return unit == french_words().units.end() ? std::string_view() : unit->second;
}

bool ends_here(const Piece& piece, const Emitter& out) {
  if (piece.gap == Gap::apostrophe || piece.gap == Gap::hyphen) return false;
  const bool dot = piece.end < out.text().size() && out.text()[piece.end] == '.';
  return !dot || out.of(piece) != "M";  // "5 M. Dupont"
}

/// Adds each word of what the unit [begin, end) is said as. The first keeps its form, unless that is a stop word ("m"),
/// for a unit is none.
void add_unit(std::uint32_t begin, std::uint32_t end, std::string_view said, std::uint16_t flags, Emitter& out) {
  const std::string_view form = out.text().substr(begin, end - begin);
  const std::string_view first = take_part(said, ' ');
  const bool keeps = !french_words().stop_words.contains(exact_form(form));
  out.add(begin, end, keeps ? read_as(form, first) : std::string(first), flags);
  out.advance();
  while (!said.empty()) {
    out.add(begin, end, take_part(said, ' '), flags);
    out.advance();
  }
}

/// "pour cent" behind a number: one word, as "%" is.
bool is_percent(Pieces rest, const Emitter& out) {
  return rest.size() > 1 && rest[0].gap == Gap::space && out.of(rest[0]) == "pour" && out.of(rest[1]) == "cent";
}

bool is_kilometre(std::string_view form) {
  return form == "km" || form == "kilomètre" || form == "kilomètres" || form == "kilometres";
}

/// How many pieces behind a unit of length say "per hour": "/h", "-heure", "par heure", "à l’heure".
std::size_t count_per_hour(Pieces rest, const Emitter& out) {
  const auto is = [&](std::size_t i, std::string_view form) { return i < rest.size() && out.of(rest[i]) == form; };
  const auto ends = [&](std::size_t i) { return is(i, "h") || is(i, "heure") || is(i, "heures"); };
  if (ends(1)) {
    const std::string_view gap = out.text().substr(rest[0].end, rest[1].begin - rest[0].end);
    return rest[0].gap == Gap::hyphen || gap == "/" || gap == " / " ? 1 : 0;
  }
  if (is(1, "par") && ends(2)) return 2;
  return is(1, "à") && is(2, "l") && ends(3) ? 3 : 0;
}

}  // namespace

std::size_t read_speed(Pieces rest, Emitter& out) {
  if (!is_kilometre(out.of(rest[0]))) return 0;
  const std::size_t behind = count_per_hour(rest, out);
  if (behind == 0) return 0;
  const std::size_t whole = out.open_whole(rest[0].begin, rest[behind].end, "kilomètreheure", flags_of(rest[0]));
  for (const Piece& piece : rest.first(behind + 1)) out.word(piece, bit(TokenFlag::part));
  out.close_whole(whole);
  return behind + 1;
}

std::size_t read_unit(Pieces rest, Emitter& out) {
  const Piece* before = out.before(rest[0]);
  if (before == nullptr || !before->starts_with_digit || before->gap != Gap::space || !rest[0].letters) return 0;
  if (is_percent(rest, out)) {
    const std::size_t whole = out.open_whole(rest[0].begin, rest[1].end, "pourcent", flags_of(rest[0]));
    for (const Piece& piece : rest.first(2)) out.word(piece, bit(TokenFlag::part));
    out.close_whole(whole);
    return 2;
  }
  if (rest[0].letters > longest_unit || !ends_here(rest[0], out)) return 0;
  const std::string_view said = said_unit(out.of(rest[0]));
  if (said.empty()) return 0;
  add_unit(rest[0].begin, rest[0].end, said, flags_of(rest[0]), out);
  return 1;
}

std::size_t split_unit(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  if (!piece.starts_with_digit || piece.letters == 0 || !ends_here(piece, out)) return 0;
  const std::string_view form = out.of(piece);
  const std::size_t point = std::min(form.find_first_not_of("0123456789"), form.size());
  const std::string_view said = said_unit(form.substr(point));
  const bool money = rest.size() > 1 && rest[1].is_sign();                                       // 3M€
  const bool code = piece.letters == 1 && form.back() != 'm' && !(form.back() == 'M' && money);  // 5G, 2L
  if (said.empty() || (code && piece.digits == point)) return 0;
  const std::uint32_t unit = piece.begin + static_cast<std::uint32_t>(point);
  const std::size_t whole = out.open_whole(piece.begin, piece.end, form, flags_of(piece));
  out.add(piece.begin, unit, form.substr(0, point), bit(TokenFlag::part) | bit(TokenFlag::number));
  out.advance();
  add_unit(unit, piece.end, said, bit(TokenFlag::part), out);
  out.close_whole(whole);
  return 1;
}

}  // namespace fsearch
