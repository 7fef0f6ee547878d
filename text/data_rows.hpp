/// Reads embedded data files: a row a line, its parts between tabs, spaces or what the file's head says.
#pragma once
#include <algorithm>
#include <string_view>

namespace fsearch {

/// Cuts the part of `rest` before the first `separator` off it, both of them, and returns that part.
inline std::string_view take_part(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

/// Calls use(row) for each line of `file` that is neither empty nor a comment.
template <class Use>
void for_each_row(std::string_view file, Use use) {
  while (!file.empty())
    if (const auto row = take_part(file, '\n'); !row.empty() && row.front() != '#') use(row);
}

/// Returns whether `wanted` is a line of `file`, whose lines are in byte order, its head in # before all letters: they
/// are halved where they lie.
inline bool has_line(std::string_view file, std::string_view wanted) {
  while (!file.empty()) {
    const std::size_t newline = file.rfind('\n', file.size() / 2);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t end = std::min(file.find('\n', begin), file.size());
    const std::string_view line = file.substr(begin, end - begin);
    if (line == wanted) return !wanted.empty();
    file = line.empty() || line < wanted ? file.substr(std::min(end + 1, file.size())) : file.substr(0, begin);
  }
  return false;
}

}  // namespace fsearch
