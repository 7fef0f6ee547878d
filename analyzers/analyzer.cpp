#include "fsearch/analyzer.hpp"

#include <unicode/uversion.h>

#include <cstdio>

#include "analyzers/cut_words.hpp"
#include "analyzers/pieces/piece.hpp"
#include "analyzers/rules/rules.hpp"
#include "analyzers/words/embedded_data.hpp"
#include "analyzers/words/vocabulary.hpp"
#include "analyzers/words/word_filter.hpp"

namespace fsearch {
namespace {

/// Some 100 MB of forms: more than a million articles hold, except rubbish.
constexpr std::size_t most_forms = 500000;
/// Raise it with any change of the code that could change a token.
constexpr int code_version = 3;

/// The forms of a shorter stem are told apart by their first two letters: their third may belong to an ending.
constexpr std::size_t shortest_told = 4;
/// A short word behind a number may be its unit.
constexpr std::size_t longest_unit = 4;

bool is_digit(std::string_view text, std::uint32_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// What the words start with that is_of_rules() knows, but those in capitals.
constexpr bool may_be_of_rules(char first) {
  switch (first) {
    case 'a':
    case 'A':
    case 'b':
    case 'B':
    case 'p':
    case 'P':
    case 'e':
    case 'n':
    case 'N':
    case 'M':
    case 's':
    case 'S':
    case 'I':
    case 'i':
    case 'k':
    case 'v':
    case 'x':
      return true;
    default:
      return false;
  }
}

/// True for a word that a rule wants for what it is, whatever ties it: Roman figures, "Ire", "et unième", "seconde",
/// "Me", "no", "bd", kilometres, capitals before a number.
bool is_of_rules(const Piece& piece, std::string_view text) {
  const std::string_view rest = text.substr(piece.begin, 8);
  const auto is_figure = [](char c) { return c == 'i' || c == 'v' || c == 'x'; };
  if (is_figure(rest[0])) return piece.letters >= 2 && piece.letters <= 6 && is_figure(rest[1]);  // "louis xiv"
  if (rest[0] == 'k') return rest.starts_with("km") || rest.starts_with("kilom");
  switch (piece.letters) {
    case 2:
      if (rest[1] == 'v' || rest[1] == 'l' || rest[1] == 'd') return true;  // "av. Foch", "bd Voltaire"
      if (rest[0] == 'e') return rest.starts_with("et uni") || rest.starts_with("et onz");
      return rest[0] == 'M' || ((rest[0] == 'n' || rest[0] == 'N') && rest[1] != 'e');
    case 3:
      return rest[0] == 'I' || rest.substr(1).starts_with("ld");
    case 7:
      return rest.substr(1).starts_with("econde");
    default:
      return false;
  }
}

/// True for capitals that a rule may want.
bool is_capitals_of_rules(const Piece& piece, std::string_view text) {
  return piece.letters == 1 || is_digit(text, piece.end + 1) ||
         piece.of(text).find_first_not_of("IVXLCDM") == std::string_view::npos;
}

/// True for a piece that no rule can want: letters only, nothing tied to it.
inline bool is_plain(const Piece& piece, std::string_view text) {
  if (!piece.is_word() || piece.camel) return false;
  if (piece.gap > Gap::space) return false;
  if (piece.all_upper ? is_capitals_of_rules(piece, text)
                      : may_be_of_rules(text[piece.begin]) && is_of_rules(piece, text))
    return false;
  const char next = piece.end < text.size() ? text[piece.end] : ' ';
  if (next == '.' && piece.letters <= longest_abbreviation) return false;  // "art. 49"
  return next != '+' && next != '#' && (next != '\xC2' || !text.substr(piece.end).starts_with("°"));
}

std::size_t apply_rules(Pieces rest, Emitter& out) {
  for (const Rule rule : french_rules())
    if (const std::size_t n = rule(rest, out)) return n;
  out.word(rest[0]);
  return 1;
}

/// FNV-1a, 32 bits.
std::uint32_t hash(std::string_view bytes, std::uint32_t seed) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
  return seed;
}

std::string make_fingerprint() {
  std::uint32_t sum = 2166136261U;
  for (const std::string_view file : {data::stop_words, data::word_lists, data::abbreviations, data::written_forms,
                                      data::numerals, data::french_stems, data::stem_exceptions, data::stem_names,
                                      data::stem_reviewed, data::stem_suffixes, data::stem_variants})
    sum = hash(file, sum);
  char name[64];
  std::snprintf(name, sizeof name, "french-%d-icu%d-%08x", code_version, U_ICU_VERSION_MAJOR_NUM, sum);
  return name;
}

}  // namespace

struct Analyzer::State {
  Vocabulary vocabulary;
  std::vector<Piece> pieces;
  std::vector<Token> tokens;
  std::uint32_t positions = 0;

  const std::vector<Token>& analyze(std::string_view text, const WordFilter* filter);
};

const std::vector<Token>& Analyzer::State::analyze(std::string_view text, const WordFilter* filter) {
  vocabulary.trim(most_forms);
  tokens.clear();
  if (segment(text, pieces)) join_cut_words(text, pieces, vocabulary);
  const Pieces all(pieces);
  Emitter out(text, all, filter, vocabulary, tokens);
  for (std::size_t i = 0; i < all.size();) {
    if (!is_plain(all[i], text)) {
      i += apply_rules(all.subspan(i), out);
      const bool unit = i < all.size() && all[i - 1].starts_with_digit && all[i].letters <= longest_unit;
      if (unit) i += apply_rules(all.subspan(i), out);
      continue;
    }
    out.word(all[i]);
    ++i;
  }
  positions = out.position();
  return tokens;
}

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::vector<Token>& Analyzer::analyze(std::string_view text) { return state_->analyze(text, nullptr); }

const std::vector<Token>& Analyzer::analyze(std::string_view text, const WordFilter& filter) {
  return state_->analyze(text, &filter);
}

void Analyzer::admit(const Word& word, WordFilter& filter) const {
  filter.add(word.folded);
  for (const std::string* stem : {&word.stem, &word.twin}) {
    filter.add(stem->size() < shortest_told ? std::string_view(*stem).substr(0, 2) : *stem);
    for (const std::string& start : state_->vocabulary.irregular_starts(*stem)) filter.add(start);
    for (const std::string& form : state_->vocabulary.other_writings(*stem)) filter.add(form);
  }
}

std::uint32_t Analyzer::positions() const { return state_->positions; }

const Word& Analyzer::word(std::string_view form) { return *state_->vocabulary.find(form); }

const std::string& Analyzer::fingerprint() {
  static const std::string name = make_fingerprint();
  return name;
}

}  // namespace fsearch
