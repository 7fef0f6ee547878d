// Codes that are written with or without a space, a dot or a hyphen inside: A 380, L. 1234-5, 5 G, 49-3.
#include "analyzers/rules/rules.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::uint16_t code_flags = bit(TokenFlag::code);

bool is_year(std::string_view figures) {
  return figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20"));
}

/// Counts the numbers that hyphens tie: 3 for "1234-5-1".
std::size_t count_numbers(Pieces rest) {
  std::size_t n = 0;
  while (n < rest.size() && rest[n].is_number() && (n == 0 || rest[n - 1].gap == Gap::hyphen)) ++n;
  return n;
}

std::string join_numbers(Pieces numbers, char sign, const Emitter& out) {
  std::string form;
  for (const Piece& number : numbers) {
    if (!form.empty()) form += sign;
    form += out.of(number);
  }
  return form;
}

/// Emits the pieces as a whole of that form and its parts.
std::size_t add_code(Pieces parts, std::string_view form, Emitter& out) {
  const std::size_t whole =
      out.open_whole(parts.front().begin, parts.back().end, form, flags_of(parts.front()) | code_flags);
  for (const Piece& piece : parts) out.word(piece, bit(TokenFlag::part));
  out.close_whole(whole);
  return parts.size();
}

/// The letters that name a part of a French code: L. 1234-5 (loi), R. 421-1 (règlement), D. (décret), A. (arrêté).
bool is_part_of_code(std::string_view letter) {
  return letter.size() == 1 && std::string_view("LRDAC").find(letter.front()) != std::string_view::npos;
}

/// Whether "L. 12" or "L.12" stand as "L 12" would.
bool dot_ties(const Piece& letter, const Piece& number, const Emitter& out) {
  const std::string_view gap = out.text().substr(letter.end, number.begin - letter.end);
  return gap == "." || gap == ". " || gap == ".\u00A0" || gap == ".\u202F";
}

/// Letters before a number of up to four figures: "A 380", "RN 7", but not "JO 2024".
bool is_letters_of_code(const Piece& letters, const Piece& number, const Emitter& out) {
  if (!letters.all_upper || !letters.is_word() || letters.letters > 4 || number.digits > 4 ||
      letters.end - letters.begin != letters.letters)
    return false;
  return letters.letters == 1 || !is_year(out.of(number));
}

/// "A 10 heures" opens a sentence, and no code.
bool is_preposition(Pieces rest, const Emitter& out) {
  const bool word_follows = rest.size() > 2 && rest[1].gap == Gap::space && rest[2].is_word() && !rest[2].capitalised;
  return rest[0].sentence_start && out.of(rest[0]) == "A" && rest[1].digits < 3 && word_follows;
}

/// A point or comma of decimals.
bool is_point(const Piece& number) { return number.gap == Gap::comma || number.gap == Gap::dot; }

bool is_one_code(const Piece& letters, const Emitter& out) {
  return letters.letters == 1 || french_words().code_letters.contains(exact_form(out.of(letters)));
}

}  // namespace

// The numbers are left to their own rules.
std::size_t join_letters_and_number(Pieces rest, Emitter& out) {
  if (rest.size() < 2 || !rest[1].is_number() || !is_letters_of_code(rest[0], rest[1], out)) return 0;
  if (is_preposition(rest, out)) return 0;
  const std::string_view letters = out.of(rest[0]);
  const bool of_law = is_part_of_code(letters);
  if (rest[0].gap != Gap::space && !(of_law && dot_ties(rest[0], rest[1], out))) return 0;
  const std::size_t count = count_numbers(rest.subspan(1));
  if (count > 1 && !of_law) return 0;
  const Pieces numbers = rest.subspan(1, count);
  const std::uint16_t flags = flags_of(rest[0]) | (is_one_code(rest[0], out) ? code_flags : 0);
  std::string form = std::string(letters).append(join_numbers(numbers, '-', out));
  const bool decimals = count == 1 && is_point(rest[1]) && rest.size() > 2 && rest[2].is_number();
  if (decimals) form.append(".").append(out.of(rest[2]));
  out.open_whole(rest[0].begin, decimals ? rest[2].end : numbers.back().end, form, flags, 1 + count);
  out.word(rest[0], bit(TokenFlag::part));
  return 1;
}

std::size_t join_glued_code(Pieces rest, Emitter& out) {
  const Piece& first = rest[0];
  if (first.gap != Gap::hyphen || first.letters != 1 || first.digits == 0 || first.starts_with_digit) return 0;
  const std::size_t count = count_numbers(rest.subspan(1));
  if (count == 0 || !is_part_of_code(out.of(first).substr(0, 1))) return 0;
  std::vector<Piece> pieces = {first, first};  // L1234-5 as L 1234-5.
  pieces[0].end = pieces[1].begin = first.begin + 1;
  pieces[0].digits = pieces[1].letters = 0;
  pieces[0].gap = Gap::space;
  pieces[0].all_upper = pieces[0].capitalised;
  pieces[1].starts_with_digit = true;
  pieces[1].capitalised = pieces[1].all_upper = false;
  pieces.insert(pieces.end(), rest.begin() + 1, rest.begin() + 1 + static_cast<std::ptrdiff_t>(count));
  if (join_letters_and_number(pieces, out) == 0) return 0;
  const Pieces numbers = Pieces(pieces).subspan(1);
  if (join_number_pair(numbers, out) == 0)
    for (const Piece& number : numbers) out.word(number, bit(TokenFlag::part));
  return 1 + count;
}

std::size_t split_name_and_number(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  const bool name = piece.capitalised && !piece.all_upper && !piece.camel && piece.letters >= 3;
  if (!name || piece.digits == 0 || piece.digits > 4) return 0;
  const std::string_view form = out.of(piece);
  const std::size_t figures = form.find_first_of("0123456789");
  if (form.size() - figures != piece.digits) return 0;  // Others stand between.
  const std::uint32_t cut = piece.begin + static_cast<std::uint32_t>(figures);
  const std::uint16_t flags = flags_of(piece);
  const std::size_t whole = out.open_whole(piece.begin, piece.end, form, flags);
  out.add(piece.begin, cut, form.substr(0, figures), flags | bit(TokenFlag::part));
  out.advance();
  out.add(cut, piece.end, form.substr(figures), bit(TokenFlag::part) | bit(TokenFlag::number));
  out.advance();
  out.close_whole(whole);
  return 1;
}

std::size_t join_glued_decimals(Pieces rest, Emitter& out) {
  const Piece& first = rest[0];
  const bool code = first.all_upper && first.letters <= 4 && first.digits == 1 && !first.starts_with_digit;
  if (!code || rest.size() < 2 || !is_point(first) || !rest[1].is_number() || rest[1].digits > 2) return 0;
  return add_code(rest.first(2), std::string(out.of(first)).append(".").append(out.of(rest[1])), out);
}

std::size_t join_number_and_letter(Pieces rest, Emitter& out) {
  if (rest.size() < 2 || !rest[0].is_number() || rest[0].digits > 2 || rest[0].gap != Gap::space) return 0;
  const std::string_view letter = out.of(rest[1]);
  if (letter != "G" && letter != "D" && letter != "K") return 0;
  const bool initial = rest[1].end < out.text().size() && out.text()[rest[1].end] == '.';
  if (initial || rest[1].gap == Gap::apostrophe || rest[1].gap == Gap::hyphen) return 0;
  return add_code(rest.first(2), std::string(out.of(rest[0])).append(letter), out);
}

std::size_t join_number_pair(Pieces rest, Emitter& out) {
  if (!rest[0].is_number() || rest[0].gap != Gap::hyphen || count_numbers(rest) != 2) return 0;
  const bool of_years = is_year(out.of(rest[0])) && rest[1].digits == 2;
  const bool goes_on = rest[1].gap == Gap::hyphen && rest.size() > 2;
  if (of_years || goes_on || rest[0].digits > 4 || rest[1].digits > 3) return 0;
  const Pieces pair = rest.first(2);
  return add_code(pair, read_as(join_numbers(pair, '-', out), join_numbers(pair, '.', out)), out);
}

}  // namespace fsearch
