// Numbers, times and ordinals, which French writes with spaces inside.
#include "analyzers/fold.hpp"
#include "analyzers/numerals.hpp"
#include "analyzers/rules.hpp"

namespace fsearch {
namespace {

/// Counts the pieces of a number whose groups of three digits stand apart: 1 000 000, 1.000.000.
std::size_t count_groups(Pieces rest) {
  const Gap separator = rest[0].gap;
  if (rest[0].digits > 3 || (separator != Gap::space && separator != Gap::dot)) return 1;
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

std::size_t join_clock_time(Pieces rest, Emitter& out) {
  const auto follows = [&](std::size_t i) { return i < rest.size() && rest[i - 1].gap == Gap::space; };
  if (!rest[0].starts_with_digit || rest[0].digits > 2 || !follows(1)) return 0;
  const bool glued_sign = rest[0].letters == 1 && is_hour_sign(out.of(rest[0]).substr(rest[0].digits));
  std::size_t n = 1;
  if (!glued_sign) {
    if (!rest[0].is_number() || !is_hour_sign(out.of(rest[1]))) return 0;
    ++n;
  }
  std::string form(out.of(rest[0]).substr(0, rest[0].digits));
  form += 'h';
  const bool minutes = follows(n) && rest[n].is_number() && rest[n].digits == 2;
  if (minutes) form += out.of(rest[n++]);
  if (n == 1) return 0;
  out.add(rest[0].begin, rest[n - 1].end, form, flags_of(rest[0]));
  out.advance();
  return n;
}

std::size_t join_ordinal(Pieces rest, Emitter& out) {
  if (!rest[0].is_number() || rest.size() < 2 || rest[0].gap != Gap::space || !rest[1].is_word()) return 0;
  if (rest[1].letters > 4 || !is_ordinal_suffix(fold(out.of(rest[1])))) return 0;
  out.add(rest[0].begin, rest[1].end, std::string(out.of(rest[0])) += out.of(rest[1]), flags_of(rest[0]));
  out.advance();
  return 2;
}

}  // namespace fsearch
