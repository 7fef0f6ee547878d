#include "analyzers/cut_words.hpp"

#include <algorithm>

#include "analyzers/entities/name_table.hpp"
#include "analyzers/words/french_stems.hpp"
#include "analyzers/words/line_cuts.hpp"
#include "analyzers/words/word_lists.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

std::string_view gap_between(std::string_view text, const Piece& left, const Piece& right) {
  return text.substr(left.end, right.begin - left.end);
}

/// Whether a half is a word by itself: "par", "prise", or what a compound ends with ("-moi", "-il"). Long ones may be
/// forms that the gazetteer leaves out, short ones have a word's stem by chance.
bool is_word(std::string_view form, Vocabulary& vocabulary) {
  constexpr std::size_t longest_by_chance = 4;
  const Word& word = *vocabulary.find(form);
  if (word.stop_word || french_words().clitics.contains(word.exact) || kinds_of_name(word.folded).has(NameKind::word))
    return true;
  return word.folded.size() > longest_by_chance && is_french_stem(word.stem);
}

/// Whether two halves make a word or the name of a person or place, hyphens apart. The gazetteer knows "court-circuit"
/// and courtcircuit alike, the stems only the words without a hyphen.
bool make_word(std::string_view left, std::string_view right, Vocabulary& vocabulary) {
  const std::string form = std::string(left).append(right);
  const Word& word = *vocabulary.find(form);
  if (word.stop_word || is_french_stem(word.stem)) return true;
  const bool capital = exact_form(left) != left;
  return capital && kinds_of_name(word.folded)
                        .any(chief_places | people | NameKind::town | NameKind::large_commune | NameKind::commune);
}

enum class Cut { one_word, hyphen, none };

Cut read_cut(std::string_view text, const Piece& left, const Piece& right, Vocabulary& vocabulary) {
  const std::string_view gap = gap_between(text, left, right);
  const std::string_view sign = cut_sign(gap);
  const bool loud = left.all_upper && right.all_upper && left.letters > 1;
  const bool letters = left.is_word() && right.is_word() && (!right.capitalised || loud);
  if (!is_cut_hyphen(sign)) return letters ? Cut::one_word : Cut::none;
  const bool line_end = gap.find('\n') != std::string_view::npos;
  const bool name_or_number =
      right.digits > 0 || (left.capitalised && right.capitalised);  // "Saint-\nDenis", "Covid-\n19"
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

void join_cut_words(std::string_view text, std::vector<Piece>& pieces, Vocabulary& vocabulary) {
  const auto first =
      std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.gap == Gap::line_end; });
  auto kept = static_cast<std::size_t>(first - pieces.begin());
  for (std::size_t i = kept + 1; i < pieces.size(); ++i) {
    Piece& left = pieces[kept];
    const Cut cut = left.gap == Gap::line_end ? read_cut(text, left, pieces[i], vocabulary) : Cut::none;
    if (cut == Cut::one_word) {
      join(left, pieces[i]);
      continue;
    }
    if (cut == Cut::hyphen) pieces[i].sentence_start = false;
    if (left.gap == Gap::line_end)
      left.gap = cut == Cut::hyphen ? Gap::hyphen : pieces[i].sentence_start ? Gap::boundary : Gap::wide;
    pieces[++kept] = pieces[i];
  }
  pieces.resize(std::min(kept + 1, pieces.size()));
}

}  // namespace fsearch
