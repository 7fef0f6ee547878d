/// Standard output and input, and files that hold what one asks.
#pragma once
#include <fstream>
#include <string>
#include <string_view>

namespace fsearch {

/// Writes all of `text` to standard output, at once. A reader that has gone away (a closed pipe) is not an
/// error; anything else, such as a full disk, throws Error. Requires: SIGPIPE is ignored.
void write_output(std::string_view text);

/// Returns all of standard input. Throws Error.
std::string read_input();

/// Returns a file open for reading. Throws Error (unreadable) where it is a folder or cannot be opened; `what` it is,
/// as in "the watch list", stands in the message.
std::ifstream open_file(const std::string& path, const std::string& what);

}  // namespace fsearch
