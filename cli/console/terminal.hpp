/// What the terminal allows: colours, width and height.
#pragma once
#include <cstddef>
#include <string_view>

namespace fsearch {

/// Where the output goes, as far as colours care.
struct Terminal {
  bool is_terminal = false;
  std::string_view no_color;  ///< The variable NO_COLOR; empty counts as unset (https://no-color.org).
  std::string_view term;      ///< The variable TERM.
};

/// Returns standard output's terminal and the environment's wishes.
Terminal standard_output();

/// Returns whether to colour. `choice` is "always", "never" or "auto": on a terminal other than TERM=dumb,
/// unless NO_COLOR is set.
bool use_colour(std::string_view choice, const Terminal& terminal);

/// Returns the columns of standard output's terminal, at least 20; 80 where there is none.
std::size_t terminal_columns();

/// Returns the rows of standard output's terminal; 24 where there is none.
std::size_t terminal_rows();

}  // namespace fsearch
