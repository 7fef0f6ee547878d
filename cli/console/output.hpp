/// Standard output and input.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Writes all of `text` to standard output, at once. A reader that has gone away (a closed pipe) is not an
/// error; anything else, such as a full disk, throws Error. Requires: SIGPIPE is ignored.
void write_output(std::string_view text);

/// Returns all of standard input. Throws Error.
std::string read_input();

}  // namespace fsearch
