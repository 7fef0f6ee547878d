/// What the program says beside its results: one harmless line a message. The only place that writes
/// messages, for a file's name may hold a line end or a terminal sequence, and must not pass for a message of
/// its own.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `text` on one line that commands no terminal: control characters, line ends included, become
/// visible signs
/// ("␛", "␊"). A NUL, which no argument holds, goes. See to_glyphs() for the rest.
std::string printable(std::string_view text);

/// Returns "1 article", "2 articles", "2 queries" for counted(2, "query", "queries").
std::string counted(std::size_t number, const std::string& one, const std::string& many = "");

/// Writes `message`, made printable, and a line end to standard error: write_message("fsearch: db: no index
/// here").
void write_message(std::string_view message);

}  // namespace fsearch
