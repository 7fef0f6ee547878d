/// The rules of French that turn pieces into tokens.
///
/// A rule looks at the pieces from the current one on; where it applies, it emits the tokens of the first n and
/// returns n, else it emits nothing and returns 0. The first rule of french_rules() that applies wins; a piece
/// that no rule wants is a word by itself.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/pieces/piece.hpp"
#include "analyzers/words/vocabulary.hpp"
#include "analyzers/words/word_filter.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// Writes tokens in order, and counts word positions.
class Emitter {
 public:
  /// Leaves out the words that a filter does not admit; null admits all.
  Emitter(std::string_view text, std::span<const Piece> pieces, const WordFilter* filter, Vocabulary& vocabulary,
          std::vector<Token>& tokens)
      : text_(text), pieces_(pieces), filter_(filter), vocabulary_(vocabulary), tokens_(tokens) {}

  std::string_view text() const { return text_; }
  std::string_view of(const Piece& piece) const { return piece.of(text_); }
  /// Returns whether a form is one of a word of French, proper nouns apart.
  bool is_french(std::string_view form) const;
  /// Returns the piece before one of those of the text, or none. Requires: no copy of it.
  const Piece* before(const Piece& piece) const { return &piece == pieces_.data() ? nullptr : &piece - 1; }

  /// Adds a token for `form` over the bytes [begin, end) at the current position. The reference is good until
  /// the next token.
  Token& add(std::uint32_t begin, std::uint32_t end, std::string_view form, std::uint16_t flags);
  /// Adds one piece as a word, where the filter admits it, and moves to the next position.
  void word(const Piece& piece, std::uint16_t extra_flags = 0);
  void advance() { ++position_; }
  std::uint32_t position() const { return position_; }
  /// Opens a whole over [begin, end), whose parts follow; close_whole() with its result gives it its width, where
  /// that is not known yet.
  std::size_t open_whole(std::uint32_t begin, std::uint32_t end, std::string_view form, std::uint16_t flags,
                         std::size_t width = 1);
  void close_whole(std::size_t whole);
  /// False where the word emitted last starts elsewhere than at `begin`. A filter may have left it out.
  bool may_be_last(std::uint32_t begin) const {
    return tokens_.empty() || tokens_.back().position + 1 < position_ || tokens_.back().begin == begin;
  }
  /// Adds a whole whose first part is the word emitted last, where that is known only after it.
  void add_whole_of_last(std::uint32_t begin, std::uint32_t end, std::string_view form, std::uint16_t flags,
                         std::uint16_t width);

 private:
  std::string_view text_;
  std::span<const Piece> pieces_;
  const WordFilter* filter_;
  Vocabulary& vocabulary_;
  std::vector<Token>& tokens_;
  std::uint32_t position_ = 0;
};

/// In letters; of those that a full stop may end.
constexpr std::size_t longest_abbreviation = 4;

using Pieces = std::span<const Piece>;
using Rule = std::size_t (*)(Pieces, Emitter&);

std::size_t join_dotted_acronym(Pieces, Emitter&);      ///< S.N.C.F. is sncf; J.-C. is jc.
std::size_t read_sign(Pieces, Emitter&);                ///< % is a word, pourcent; Md€ is md, d, €.
std::size_t read_title(Pieces, Emitter&);               ///< M. is said monsieur, Me Morand maître.
std::size_t read_numero(Pieces, Emitter&);              ///< n° and no 5 are said numéro.
std::size_t read_speed(Pieces, Emitter&);               ///< km/h, kilomètres à l'heure are kilometreheure.
std::size_t read_unit(Pieces, Emitter&);                ///< 100 m is 100, metre; 5 pour cent is 5, pourcent.
std::size_t split_unit(Pieces, Emitter&);               ///< 10km is also 10, kilometre.
std::size_t split_name_and_number(Pieces, Emitter&);    ///< Covid19 is also covid, 19.
std::size_t join_letters_and_number(Pieces, Emitter&);  ///< A 380 is also a380; L. 1234-5 is also l1234-5.
std::size_t join_glued_decimals(Pieces, Emitter&);      ///< PM2,5 and PM 2,5 are also pm2.5.
std::size_t join_glued_code(Pieces, Emitter&);          ///< So is L1234-5.
std::size_t join_number_and_letter(Pieces, Emitter&);   ///< 5 G is also 5g.
std::size_t join_number_pair(Pieces, Emitter&);         ///< 49-3 is also 49.3.
std::size_t join_number(Pieces, Emitter&);              ///< 1 000 000 is 1000000; 11,9 is 11.9.
std::size_t join_clock_time(Pieces, Emitter&);     ///< 10 h 30 and 10:30 are 10h30; so is 10 heures 30, in parts too.
std::size_t read_glued_time(Pieces, Emitter&);     ///< 18h00 is 18h.
std::size_t join_ordinal(Pieces, Emitter&);        ///< 13 ème is 13eme.
std::size_t read_roman_ordinal(Pieces, Emitter&);  ///< VIe is 6e, and no vie.
std::size_t read_regnal_number(Pieces, Emitter&);  ///< Louis XIV is louis, xiv, and found by 14.
std::size_t join_et_ordinal(Pieces, Emitter&);     ///< vingt et unième is also vingtetunieme, which is 21e.
std::size_t read_second(Pieces, Emitter&);         ///< Seconde Guerre is found by 2e.
std::size_t join_inclusive(Pieces, Emitter&);      ///< étudiant·e·s is étudiants and étudiantes.
std::size_t split_elision(Pieces, Emitter&);       ///< l’avocat is l, avocat; unel’une is une, l, une.
std::size_t join_name_with_apostrophe(Pieces, Emitter&);  ///< N'Djamena is ndjamena.
std::size_t join_apostrophe_word(Pieces, Emitter&);       ///< aujourd’hui is aujourdhui.
std::size_t join_compound(Pieces, Emitter&);              ///< start-up is startup, start, up; va-t-il is va, t, il.
std::size_t join_symbol(Pieces, Emitter&);                ///< R&D is r&d, r, d; C++ is c++; Canal+ is canal+, canal.
std::size_t read_plural_acronym(Pieces, Emitter&);        ///< NFTs has the stem of NFT.
std::size_t split_glued(Pieces, Emitter&);                ///< OracleOpenAI is also oracle, openai, open, ai.

/// Returns the rules of French in their order.
std::span<const Rule> french_rules();

/// Returns the flags that a piece shows by itself.
std::uint16_t flags_of(const Piece& piece);
constexpr std::uint16_t bit(TokenFlag flag) { return static_cast<std::uint16_t>(flag); }

}  // namespace fsearch
