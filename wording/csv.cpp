#include "wording/csv.hpp"

#include <string_view>

namespace fsearch {
namespace {

std::string quoted(const std::string& value, char separator) {
  if (value.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return value;
  std::string cell = "\"";
  for (const char c : value) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells, char separator) {
  std::string row;
  for (const auto& cell : cells)
    row += (&cell == &cells.front() ? "" : std::string(1, separator)) + quoted(cell, separator);
  return row + "\n";
}

std::string not_a_formula(const std::string& text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return formula ? "'" + text : text;
}

}  // namespace fsearch
