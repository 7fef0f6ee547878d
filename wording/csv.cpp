#include "wording/csv.hpp"

#include <string_view>

namespace fsearch {
namespace {

// Readers take blanks around a cell away, where no quotes hold them.
bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string quoted(const std::string& value, char separator) {
  const bool blank_end = !value.empty() && (is_blank(value.front()) || is_blank(value.back()));
  if (!blank_end && value.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return value;
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
