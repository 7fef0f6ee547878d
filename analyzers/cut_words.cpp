#include "analyzers/cut_words.hpp"

#include <algorithm>

#include "analyzers/entities/name_table.hpp"
#include "text/fold.hpp"
#include "analyzers/words/french_stems.hpp"
#include "analyzers/words/word_lists.hpp"

namespace fsearch {
namespace {

constexpr std::string_view signs[] = {"-", "\u2010", "¬", "\u00AD"};

/// The sign that a gap starts with, or nothing.
std::string_view sign_of(std::string_view gap) {
  for (const std::string_view sign : signs)
    if (gap.starts_with(sign)) return sign;
  return {};
}

bool is_hyphen(std::string_view sign) { return sign == signs[0] || sign == signs[1]; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Removes spaces at the start, no-break ones included.
std::string_view without_blanks(std::string_view text) {
  while (!text.empty()) {
    if (is_blank(text.front())) text.remove_prefix(1);
    else if (text.starts_with("\u00A0")) text.remove_prefix(2);
    else break;
  }
  return text;
}

std::string_view gap_between(std::string_view text, const Piece& left, const Piece& right) {
  return text.substr(left.end, right.begin - left.end);
}

/// Whether a half is a word by itself: "par", "prise", or what a compound ends with ("-moi", "-il"). Long ones may be
/// forms that the gazetteer leaves out, short ones have a word's stem by chance.
bool is_word(std::string_view form, Vocabulary& vocabulary) {
  constexpr std::size_t longest_by_chance = 4;
  const Word& word = *vocabulary.find(form);
  if (word.stop_word || french_words().clitics.contains(word.exact) || find_name(word.folded).has('w')) return true;
  return word.folded.size() > longest_by_chance && is_french_stem(word.stem);
}

/// Whether two halves make a word or the name of a person or place, hyphens apart. The gazetteer knows "court-circuit"
/// and courtcircuit alike, the stems only the words without a hyphen.
bool make_word(std::string_view left, std::string_view right, Vocabulary& vocabulary) {
  const std::string form = std::string(left).append(right);
  const Word& word = *vocabulary.find(form);
  if (word.stop_word || is_french_stem(word.stem)) return true;
  const bool capital = exact_form(left) != left;
  return capital && find_name(word.folded).any(NameFlags("fpyrbcVv"));
}

/// Removes what cuts words; keeps the hyphen where keeps(what follows).
template <typename Keeps>
std::string mend(std::string_view text, Keeps keeps) {
  std::string whole;
  while (!text.empty()) {
    const std::string_view sign = sign_of(text);
    std::string_view after = text.substr(sign.size());
    const bool cut = !sign.empty() && (sign == "¬" || after.starts_with('\n') || without_blanks(after).size() < after.size());
    if (!cut) {
      whole += text.front();
      text.remove_prefix(1);
      continue;
    }
    after = without_blanks(after);
    text = after.starts_with('\n') ? without_blanks(after.substr(1)) : after;
    if (is_hyphen(sign) && keeps(text)) whole += '-';
  }
  return whole;
}

enum class Cut { one_word, hyphen, none };

Cut read_cut(std::string_view text, const Piece& left, const Piece& right, Vocabulary& vocabulary) {
  const std::string_view gap = gap_between(text, left, right);
  const std::string_view sign = sign_of(gap);
  const bool loud = left.all_upper && right.all_upper && left.letters > 1;
  const bool letters = left.is_word() && right.is_word() && (!right.capitalised || loud);
  if (!is_hyphen(sign)) return letters ? Cut::one_word : Cut::none;
  const bool line_end = gap.find('\n') != std::string_view::npos;
  const bool name_or_number = right.digits > 0 || (left.capitalised && right.capitalised);  // "Saint-\nDenis", "Covid-\n19"
  if (!letters) return line_end && name_or_number ? Cut::hyphen : Cut::none;
  const std::string_view first = left.of(text);
  const std::string_view second = right.of(text);
  const bool goes_on = right.letters == 1 || (right.gap == Gap::hyphen && vocabulary.find(second)->stop_word);
  if (line_end && goes_on) return Cut::hyphen;  // "va-\nt-il", "Aix-\nen-Provence"
  const bool clitic = french_words().clitics.contains(exact_form(second));
  const bool halves = is_word(second, vocabulary) && (clitic || is_word(first, vocabulary));
  if (line_end && !halves && !loud) return Cut::one_word;
  return make_word(first, second, vocabulary) ? Cut::one_word : line_end ? Cut::hyphen : Cut::none;
}

void join(Piece& left, const Piece& right) {
  left.end = right.end;
  left.letters = static_cast<std::uint16_t>(std::min<std::uint32_t>(left.letters + right.letters, UINT16_MAX));
  left.gap = right.gap;
  left.all_upper = left.all_upper && right.all_upper;
  left.camel = left.camel || right.camel;
}

}  // namespace

bool is_line_cut(std::string_view gap) {
  const std::string_view sign = sign_of(gap);
  if (sign.empty()) return false;
  std::string_view rest = without_blanks(gap.substr(sign.size()));
  const bool line_end = rest.starts_with('\n');
  if (line_end) rest = without_blanks(rest.substr(1));
  return rest.empty() && (line_end || gap.size() > sign.size() || sign == "¬");
}

void join_cut_words(std::string_view text, std::vector<Piece>& pieces, Vocabulary& vocabulary) {
  const auto first = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.gap == Gap::line_end; });
  auto kept = static_cast<std::size_t>(first - pieces.begin());
  for (std::size_t i = kept + 1; i < pieces.size(); ++i) {
    Piece& left = pieces[kept];
    const Cut cut = left.gap == Gap::line_end ? read_cut(text, left, pieces[i], vocabulary) : Cut::none;
    if (cut == Cut::one_word) {
      join(left, pieces[i]);
      continue;
    }
    if (cut == Cut::hyphen) pieces[i].sentence_start = false;
    if (left.gap == Gap::line_end) left.gap = cut == Cut::hyphen ? Gap::hyphen : pieces[i].sentence_start ? Gap::boundary : Gap::wide;
    pieces[++kept] = pieces[i];
  }
  pieces.resize(std::min(kept + 1, pieces.size()));
}

std::string without_line_end(std::string_view form) {
  return mend(form, [](std::string_view) { return false; });
}

std::string mend_name(std::string_view name) {
  return mend(name, [](std::string_view rest) {
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" -\n'"), rest.size()));
    return exact_form(word) != word || french_words().stop_words.contains(word);
  });
}

}  // namespace fsearch
