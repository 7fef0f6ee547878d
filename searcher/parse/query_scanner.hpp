/// The state of reading a query from left to right, and the small readings it is made of.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/parse/query_word.hpp"

namespace fsearch {

/// Reads UTF-8 text; every reading moves past what it returns.
class QueryScanner {
 public:
  explicit QueryScanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  std::uint32_t at() const { return at_; }
  void move_to(std::uint32_t at) { at_ = at; }
  std::string_view since(std::uint32_t begin) const { return text_.substr(begin, at_ - begin); }

  std::string_view rest() const { return text_.substr(at_); }

  /// The next code point; a space at the end of the text and where the bytes are ill-formed.
  std::int32_t peek() const;
  std::int32_t take();

  /// A word and all that is glued to it, up to a space, a quote, a bar or a parenthesis. "employé(e)s" is one
  /// chunk, and so is "SNCF>= 3", as EDD writes it.
  QueryChunk take_chunk();

  /// What stands before the first of `closers`, its spaces made single, its backslashes resolved; moves past
  /// the closer. False, having moved to the end of the text, where there is none.
  bool take_phrase(std::u32string_view closers, std::string& phrase);

  /// The number in a mark such as ^2 or ~5; negative where there is no such mark.
  double take_mark(char mark);

  /// The same, also with spaces before the mark or behind it, where something parts it from what follows: "a b" ~5 and
  /// "a b"~ 5, not "a b" ~ 5, which says "about five".
  double take_spaced_mark(char mark);

  /// The number behind spaces, where something parts it from what follows; negative where there is none.
  double take_parted_number();

  /// The bounds of a range as Lucene writes it, "[2020 TO 2021]", as "2020..2021"; empty where there is none.
  std::string take_range();

  /// The number in parentheses here, as in AROUND(5); negative where there is none.
  double take_bracketed_number();

  /// Moves past the spaces here.
  void take_spaces();

 private:
  /// In the case of the word before it: "ET(macron)" is an operator and a parenthesis, and so is
  /// "atleast3(mot)".
  bool take_feminine_ending(QueryChunk& chunk);

  std::string_view text_;
  std::uint32_t at_ = 0;
};

}  // namespace fsearch
