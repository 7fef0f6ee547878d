// Numbers, times and ordinals, which French writes with spaces inside.
#include "analyzers/rules/rules.hpp"
#include "analyzers/words/numerals.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

/// Counts the pieces of a number whose groups of three digits stand apart: 1 000 000, 1.000.000, 1'000'000.
std::size_t count_groups(Pieces rest) {
  const Gap separator = rest[0].gap;
  if (rest[0].digits > 3 || (separator != Gap::space && separator != Gap::dot && separator != Gap::apostrophe))
    return 1;
  std::size_t n = 1;
  while (n < rest.size() && rest[n - 1].gap == separator && rest[n].is_number() && rest[n].digits == 3) ++n;
  return n;
}

/// Counts the pieces from `n` on of decimals (11,9), of a version (1.2.3) or of a list (1,2,3).
std::size_t count_after_points(Pieces rest, std::size_t n) {
  const Gap point = rest[n - 1].gap;
  if (point != Gap::comma && point != Gap::dot) return 0;
  std::size_t count = 0;
  while (n + count < rest.size() && rest[n + count - 1].gap == point && rest[n + count].is_number()) ++count;
  return count;
}

bool is_hour_sign(std::string_view word) { return word == "h" || word == "H"; }
bool is_hour_word(std::string_view word) { return word == "heures" || word == "heure" || word == "HEURES"; }

/// "18:30".
bool is_colon_time(Pieces rest, const Emitter& out) {
  if (rest.size() < 2 || !rest[0].is_number() || !rest[1].is_number() || rest[1].digits != 2) return false;
  const bool colon = rest[1].begin == rest[0].end + 1 && out.text()[rest[0].end] == ':';
  return colon && out.of(rest[1]).front() < '6';
}

/// "9h" for "09" and "00", "9h05" for "9" and "05".
std::string time_form(std::string_view hour, std::string_view minutes) {
  if (hour.size() == 2 && hour.front() == '0') hour.remove_prefix(1);
  return std::string(hour).append("h").append(minutes == "00" ? std::string_view() : minutes);
}

/// The form of a time: "10h30" for its hour and, where they are there, its minutes.
std::string time_form(Pieces pieces, const Emitter& out) {
  const std::string_view minutes =
      pieces.size() > 1 && pieces.back().is_number() ? out.of(pieces.back()) : std::string_view();
  return time_form(out.of(pieces[0]).substr(0, pieces[0].digits), minutes);
}

std::size_t add_time(Pieces rest, std::size_t n, Emitter& out) {
  out.add(rest[0].begin, rest[n - 1].end, time_form(rest.first(n), out), flags_of(rest[0]));
  out.advance();
  return n;
}

/// "35 heures" is a law as well.
std::size_t add_time_in_parts(Pieces pieces, Emitter& out) {
  const std::size_t whole =
      out.open_whole(pieces.front().begin, pieces.back().end, time_form(pieces, out), flags_of(pieces[0]));
  for (const Piece& piece : pieces) out.word(piece, bit(TokenFlag::part));
  out.close_whole(whole);
  return pieces.size();
}

}  // namespace

std::size_t join_number(Pieces rest, Emitter& out) {
  if (!rest[0].is_number()) return 0;
  const std::size_t groups = count_groups(rest);
  const std::size_t n = groups + count_after_points(rest, groups);
  if (n == 1) return 0;
  if (rest[0].gap == Gap::comma && n > 2) {  // a list
    for (const Piece& number : rest.first(n)) out.word(number);
    return n;
  }
  std::string form;
  for (std::size_t i = 0; i < n; ++i) {
    if (i >= groups) form += '.';
    form += out.of(rest[i]);
  }
  out.add(rest[0].begin, rest[n - 1].end, form, flags_of(rest[0]));
  out.advance();
  return n;
}

/// "18h00" is 18h, "09h30" 9h30.
std::size_t read_glued_time(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  if (piece.letters != 1 || !piece.starts_with_digit || piece.digits < 3 || piece.digits > 4) return 0;
  const std::string_view written = out.of(piece);
  const std::size_t sign = piece.digits - 2U;
  if (written.size() != piece.digits + 1U || !is_hour_sign(written.substr(sign, 1))) return 0;
  out.add(piece.begin, piece.end, time_form(written.substr(0, sign), written.substr(sign + 1)), flags_of(piece));
  out.advance();
  return 1;
}

std::size_t join_clock_time(Pieces rest, Emitter& out) {
  const auto follows = [&](std::size_t i) { return i < rest.size() && rest[i - 1].gap == Gap::space; };
  if (!rest[0].starts_with_digit || rest[0].digits > 2) return 0;
  if (is_colon_time(rest, out)) return add_time(rest, 2, out);
  if (!follows(1)) return 0;
  const bool glued_sign = rest[0].letters == 1 && is_hour_sign(out.of(rest[0]).substr(rest[0].digits));
  std::size_t n = 1;
  bool in_letters = false;
  if (!glued_sign) {
    in_letters = is_hour_word(out.of(rest[1]));
    if (!rest[0].is_number() || (!in_letters && !is_hour_sign(out.of(rest[1])))) return 0;
    ++n;
  }
  const bool minutes = follows(n) && rest[n].is_number() && rest[n].digits == 2;
  if (minutes) ++n;
  if (n == 1) return 0;
  return in_letters ? add_time_in_parts(rest.first(n), out) : add_time(rest, n, out);
}

std::size_t join_ordinal(Pieces rest, Emitter& out) {
  if (!rest[0].is_number() || rest.size() < 2 || rest[0].gap != Gap::space || !rest[1].is_word()) return 0;
  if (rest[1].letters > 4 || !is_ordinal_suffix(fold(out.of(rest[1])))) return 0;
  out.add(rest[0].begin, rest[1].end, std::string(out.of(rest[0])) += out.of(rest[1]), flags_of(rest[0]));
  out.advance();
  return 2;
}

}  // namespace fsearch
