/// Requests in JSON, a line each, answered in turn: how a program of any language asks an index that stays open.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Answers each line of the file at `path`, "-" for standard input, with one line of JSON, written at once. A line that
/// is no request is answered with {"error": ..., "line": ...}; empty lines are passed over. Returns the exit status:
/// that of a failure where any line was none. Throws Error where the file cannot be read, or the index.
int answer_requests(const std::string& path, const std::vector<std::string>& databases);

}  // namespace fsearch
