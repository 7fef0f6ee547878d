#include "indexer/readers/stray_quotes.hpp"

#include <algorithm>

namespace fsearch {
namespace {

struct FieldEnd {
  std::size_t end = 0;
  bool stray = false;  ///< Its quotes are part of a text: "Le maire" dit non.
};

/// Of the field that starts at `begin`; one that goes on in the next line ends with this one. Rows may end in a
/// carriage return alone, and spaces before a quote count for nothing.
FieldEnd end_of_field(std::string_view line, std::size_t begin, char delimiter) {
  const std::string ends{delimiter, '\r', '\n'};
  const auto next = [&](std::size_t from) { return std::min(line.find_first_of(ends, from), line.size()); };
  const std::size_t opening = std::min(line.find_first_not_of(' ', begin), line.size());
  if (line.substr(opening, 1) != "\"") return {next(begin), false};
  std::size_t closing = line.find('"', opening + 1);
  while (closing != std::string_view::npos && line.substr(closing + 1, 1) == "\"")
    closing = line.find('"', closing + 2);
  if (closing == std::string_view::npos) return {line.size(), false};
  const std::size_t behind = std::min(line.find_first_not_of(' ', closing + 1), line.size());
  return {next(behind), behind != next(behind)};
}

std::string quoted(std::string_view field) {
  std::string quoted = "\"";
  for (const char c : field) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

}  // namespace

std::string with_stray_quotes(std::string_view line, char delimiter) {
  std::string kept;
  for (std::size_t begin = 0; begin < line.size();) {
    const auto [end, stray] = end_of_field(line, begin, delimiter);
    const std::string_view field = line.substr(begin, end - begin);
    kept += stray ? quoted(field) : field;
    kept += line.substr(end, 1);
    begin = end + 1;
  }
  return kept;
}

}  // namespace fsearch
