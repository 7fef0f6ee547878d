// Elision, and the words that only look elided.
#include <optional>

#include "analyzers/rules/rules.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

/// Finds the end of the word that an elided article is glued to: "unel" is "une" and "l". Scraped pages lose
/// the space where a link began.
std::optional<std::uint32_t> glued_elision(std::string_view left) {
  const FrenchWords& french = french_words();
  for (const std::size_t size : {std::size_t{1}, std::size_t{2}}) {
    if (left.size() < size + 2) continue;
    const std::string_view host = left.substr(0, left.size() - size);
    if (french.elisions.contains(left.substr(host.size())) && french.stop_words.contains(exact_form(host)))
      return static_cast<std::uint32_t>(host.size());
  }
  return std::nullopt;
}

bool is_apostrophe_word(const std::string& left, std::string_view right) {
  const WordSet& words = french_words().apostrophe_words;
  return words.contains(left + "'") || words.contains(left + "'" + exact_form(right));
}

/// The commonest elisions, told without folding them.
bool is_usual_elision(std::string_view left) {
  return left.size() == 1 && std::string_view("ldsnjcmtLDSNJCMT").find(left[0]) != std::string_view::npos;
}

bool is_consonant(char c) { return std::string_view("bcdfgjklmnpqrstvwxz").find(c) != std::string_view::npos; }

/// Letters whose name starts with a consonant, too: "d'RTL" is elided, "N'DJAMENA" is not.
bool is_consonant_spelt(char c) { return std::string_view("bcdgjkpqtvwz").find(c) != std::string_view::npos; }

/// "N'Djamena", "M'Bappé", "n'golo": n and m are elided before vowels alone, which leaves a name; d and t in capitals
/// before another are parts of one as well.
bool is_name_with_apostrophe(const Piece& left, const Piece& right, const Emitter& out) {
  if (left.letters != 1 || right.letters < 2 || !right.is_word()) return false;
  const char letter = out.of(left).front();
  const bool nasal = letter == 'n' || letter == 'N' || letter == 'm' || letter == 'M';
  if (!nasal && letter != 'D' && letter != 'T') return false;
  const std::string first = fold(out.of(right));
  if (right.all_upper) return nasal && left.capitalised && is_consonant_spelt(first.front());
  const bool before_h = nasal && left.capitalised && first.front() == 'h';
  if (before_h && (right.capitalised || !out.is_french(out.of(right)))) return true;  // "M'Hamed", not "M'habiller"
  return (nasal || right.capitalised) && is_consonant(first.front());
}

}  // namespace

std::size_t join_name_with_apostrophe(Pieces rest, Emitter& out) {
  if (rest[0].gap != Gap::apostrophe || rest.size() < 2 || !rest[0].is_word()) return 0;
  if (!is_name_with_apostrophe(rest[0], rest[1], out)) return 0;
  out.add(rest[0].begin, rest[1].end, std::string(out.of(rest[0])).append(out.of(rest[1])), flags_of(rest[0]));
  out.advance();
  return 2;
}

std::size_t split_elision(Pieces rest, Emitter& out) {
  if (rest[0].gap != Gap::apostrophe || !rest[0].is_word() || rest[0].letters > 10) return 0;
  const std::string_view left = out.of(rest[0]);
  if (is_usual_elision(left)) {
    out.word(rest[0], bit(TokenFlag::elided));
    return 1;
  }
  const std::string exact = exact_form(left);
  const FrenchWords& french = french_words();
  if (french.elisions.contains(exact)) {
    out.word(rest[0], bit(TokenFlag::elided));
    return 1;
  }
  if (french.stop_words.contains(exact)) return 0;
  const auto host = glued_elision(exact);
  if (!host || exact_form(left.substr(0, *host)) + exact_form(left.substr(*host)) != exact) return 0;
  Piece word = rest[0];
  word.end = word.begin + *host;
  Piece article = rest[0];
  article.begin = word.end;
  out.word(word);
  out.word(article, bit(TokenFlag::elided));
  return 1;
}

std::size_t join_apostrophe_word(Pieces rest, Emitter& out) {
  if (rest[0].gap != Gap::apostrophe || rest.size() < 2 || !rest[0].is_word()) return 0;
  const std::string_view left = out.of(rest[0]);
  const std::string_view right = out.of(rest[1]);
  if (!is_apostrophe_word(exact_form(left), right)) return 0;
  out.add(rest[0].begin, rest[1].end, std::string(left) += right, flags_of(rest[0]));
  out.advance();
  return 2;
}

}  // namespace fsearch
