/// The query language as rows of input, canonical form and warnings.
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "searcher/parse/parse_query.hpp"

namespace fsearch {
namespace {

struct Row {
  std::string input;
  std::string canonical;
  std::string warnings;
};

std::vector<Row> golden_rows() {
  std::ifstream file("queries.tsv");
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    if (line.starts_with("# ") || first == std::string::npos) continue;
    const std::size_t second = line.find('\t', first + 1);
    const bool warned = second != std::string::npos;
    rows.push_back({line.substr(0, first), line.substr(first + 1, warned ? second - first - 1 : second),
                    warned ? line.substr(second + 1) : ""});
  }
  return rows;
}

ParsedQuery parse(const std::string& text) { return parse_query(text, {"2025-03-15"}); }

std::string described(const std::vector<QueryWarning>& warnings) {
  std::string out;
  for (const QueryWarning& warning : warnings) {
    out += out.empty() ? "[" : " | [";
    out += std::to_string(warning.span.begin) + ',' + std::to_string(warning.span.end) + ") " + warning.warning.text;
  }
  return out;
}

TEST_CASE("queries.tsv holds at least 390 rows") { CHECK(golden_rows().size() >= 390); }

TEST_CASE("parse_query: every row of queries.tsv gives its canonical form and its warnings") {
  for (const Row& row : golden_rows()) {
    CAPTURE(row.input);
    const ParsedQuery parsed = parse(row.input);
    CHECK(to_string(parsed.query) == row.canonical);
    CHECK(described(parsed.warnings) == row.warnings);
  }
}

TEST_CASE("to_string: every canonical form reads back as the same query") {
  for (const Row& row : golden_rows()) {
    CAPTURE(row.input);
    const Query query = parse(row.input).query;
    CHECK(parse(row.canonical).query == query);
  }
}

/// A bar inside a cell of a table has a backslash.
std::string without_escapes(std::string cell) {
  for (std::size_t at = cell.find("\\|"); at != std::string::npos; at = cell.find("\\|", at)) cell.erase(at, 1);
  return cell;
}

/// The tables of the manual: | `typed` | `read as` | why |
std::vector<Row> manual_rows() {
  std::ifstream file("../../docs/query-language.md");
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    const std::size_t middle = line.find("` | `");
    const std::size_t end = line.find("` |", middle == std::string::npos ? middle : middle + 5);
    if (line.starts_with("| `") && end != std::string::npos)
      rows.push_back({without_escapes(line.substr(3, middle - 3)),
                      without_escapes(line.substr(middle + 5, end - middle - 5)), ""});
  }
  return rows;
}

TEST_CASE("docs/query-language.md: every example in its tables is read as it says") {
  const auto rows = manual_rows();
  CHECK(rows.size() >= 40);
  for (const Row& row : rows) {
    CAPTURE(row.input);
    CHECK(to_string(parse(row.input).query) == row.canonical);
  }
}

}  // namespace
}  // namespace fsearch
