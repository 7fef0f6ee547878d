// Roman figures, and ordinals in letters.
#include <algorithm>

#include "analyzers/rules/rules.hpp"
#include "analyzers/words/numerals.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

bool starts_as_roman(std::string_view form) {
  return std::string_view("IVXLCDM").find(form.front()) != std::string_view::npos;
}

/// The number that figures behind a name or a noun may be: no letter that is rather an initial, and none that
/// is rather an abbreviation ("CD", "MC").
int regnal_number(std::string_view figures) {
  if (figures.find_first_not_of("IVXL") != std::string_view::npos) return 0;
  return figures.size() > 1 || figures == "V" ? roman_number(figures) : 0;
}

/// The same in small letters, as one types a query: "louis xiv".
int small_regnal_number(std::string_view figures) {
  if (figures.size() < 2 || figures == "xi" || figures.find_first_not_of("ivx") != std::string_view::npos) return 0;
  std::string capitals(figures);
  for (char& c : capitals) c = static_cast<char>(c - 'a' + 'A');
  return roman_number(capitals);
}

/// A name ("Louis XIV") or a noun that is numbered ("tome XIV"). In small letters a name is any word but those that are
/// only grammar.
bool is_numbered(const Piece& piece, bool capitals, const Emitter& out) {
  if (!piece.is_word() || piece.gap != Gap::space || piece.letters < 3) return false;
  if (piece.capitalised) return true;
  const std::string exact = exact_form(out.of(piece));
  return capitals ? french_words().numbered.contains(exact) : !french_words().stop_words.contains(exact);
}

/// "seconde" as an ordinal and not a time: with a capital inside a sentence or before another, or before a
/// noun that shows it.
bool is_ordinal_second(Pieces rest, const Emitter& out) {
  if (rest.size() < 2 || rest[0].gap != Gap::space) return false;
  if (rest[0].capitalised && (!rest[0].sentence_start || rest[1].capitalised)) return true;
  return french_words().second_nouns.contains(exact_form(out.of(rest[1])));
}

}  // namespace

std::size_t read_roman_ordinal(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  if (!piece.capitalised || !piece.is_word() || !starts_as_roman(out.of(piece))) return 0;
  if (piece.all_upper && piece.gap == Gap::space && rest.size() > 1 && rest[1].is_word() &&
      rest[1].letters <= 4) {  // XIX e
    const auto ordinal = arabic_ordinal(std::string(out.of(piece)).append(out.of(rest[1])));
    if (!ordinal || rest[1].capitalised) return 0;
    out.add(piece.begin, rest[1].end, *ordinal, flags_of(piece));
    out.advance();
    return 2;
  }
  const auto ordinal = arabic_ordinal(out.of(piece));
  if (!ordinal || ordinal_stem(fold(out.of(piece)))) return 0;  // "XIXe" is known by itself, "VIe" is no "vie".
  out.add(piece.begin, piece.end, *ordinal, flags_of(piece));
  out.advance();
  return 1;
}

std::size_t read_regnal_number(Pieces rest, Emitter& out) {
  const Piece& piece = rest[0];
  if (!piece.is_word() || piece.letters > 8 || (piece.capitalised && !piece.all_upper)) return 0;
  const Piece* before = out.before(piece);
  const int number = piece.all_upper ? regnal_number(out.of(piece)) : small_regnal_number(out.of(piece));
  if (number == 0 || before == nullptr || !is_numbered(*before, piece.all_upper, out)) return 0;
  out.add(piece.begin, piece.end, read_also_as(out.of(piece), std::to_string(number)), flags_of(piece));
  out.advance();
  return 1;
}

std::size_t join_et_ordinal(Pieces rest, Emitter& out) {
  const Piece* ten = out.before(rest[0]);
  if (rest.size() < 2 || ten == nullptr || out.of(rest[0]) != "et") return 0;
  if (ten->gap != Gap::space || rest[0].gap != Gap::space || !out.may_be_last(ten->begin)) return 0;
  const std::string form = std::string(out.of(*ten)).append("et").append(out.of(rest[1]));
  if (!form.ends_with("me") || !ordinal_stem(fold(form))) return 0;
  out.add_whole_of_last(ten->begin, rest[1].end, form, flags_of(*ten), 3);
  for (const Piece& piece : rest.first(2)) out.word(piece, bit(TokenFlag::part));
  return 2;
}

std::size_t read_second(Pieces rest, Emitter& out) {
  const std::string_view form = out.of(rest[0]);
  if (rest[0].letters != 7 || (form != "seconde" && form != "Seconde") || !is_ordinal_second(rest, out)) return 0;
  out.add(rest[0].begin, rest[0].end, read_also_as(form, "2e"), flags_of(rest[0]));
  out.advance();
  return 1;
}

}  // namespace fsearch
