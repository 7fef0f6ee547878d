/// Pieces: maximal runs of letters and digits, and single signs, before any rule of French. Rules look at neighbouring
/// pieces and at the gap between them, and join what belongs together; only glued words are ever cut.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/char_class.hpp"

namespace fsearch {

/// What stands between a piece and the next: one character of that class, or something wider.
enum class Gap : std::uint8_t {
  wide,      ///< Several characters, or one that joins nothing.
  boundary,  ///< The same, and a sentence or a quotation starts after it.
  space,     ///< One space of any kind.
  apostrophe,
  hyphen,
  dot,
  comma,
  middle_dot,
  open_paren,
  close_paren,
  slash,
  ampersand,
  dot_hyphen,  ///< ".-" as in "J.-C."
  line_end,    ///< The end of a line that may cut a word: see cut_words.hpp. Rules meet none.
};

struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint16_t letters = 0;  ///< Saturates; counts code points.
  std::uint16_t digits = 0;
  Gap gap = Gap::boundary;   ///< What follows it.
  bool capitalised = false;  ///< First letter is a capital.
  bool all_upper = false;    ///< Every letter is a capital, and there is one.
  bool camel = false;        ///< "openAI", "IAMicrosoft": see split_points().
  bool starts_with_digit = false;
  bool sentence_start = false;

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool is_number() const { return digits > 0 && letters == 0; }
  bool is_word() const { return letters > 0 && digits == 0; }
  bool is_sign() const { return letters == 0 && digits == 0; }  ///< One sign or emoji.
};

/// Fills `pieces` with the pieces of `text`, in order. Runs of complex scripts are cut by ICU's dictionaries. Returns
/// whether a Gap::line_end is among them.
bool segment(std::string_view text, std::vector<Piece>& pieces);

/// Returns where a glued or camel-case piece is cut: byte offsets into `word`, without 0 and its size.
/// "OracleOpenAI" gives 6 and 10; "PMEs" and "XIXe" give nothing.
std::vector<std::uint32_t> split_points(std::string_view word);

}  // namespace fsearch
