/// What the program says beside its results: one harmless line a message. The only place that writes
/// messages, for a file's name may hold a line end or a terminal sequence, and must not pass for a message of
/// its own.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `text` on one line that commands no terminal: control characters, line ends included, become
/// visible signs
/// ("␛", "␊"). A NUL, which no argument holds, goes. See to_glyphs() for the rest.
std::string printable(std::string_view text);

/// Writes `message`, made printable, and a line end to standard error: write_message("fsearch: db: no index
/// here").
void write_message(std::string_view message);

}  // namespace fsearch
