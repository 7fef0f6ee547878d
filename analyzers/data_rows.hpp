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

}  // namespace fsearch
