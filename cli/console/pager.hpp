/// Long results at a terminal, a screen at a time.
#pragma once
#include <string>

namespace fsearch {

/// Writes `text` to standard output, as write_output() does; through $PAGER (less -R where that is unset;
/// none where it is empty) where standard output is a terminal and `text` has more lines than its screen.
void write_paged(const std::string& text);

}  // namespace fsearch
