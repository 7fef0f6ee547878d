#include "indexer/csv_reader.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <utility>

namespace fsearch {
namespace {

using Row = std::vector<std::string>;

struct Parser {
  explicit Parser(char delimiter) {
    csv_init(&csv, 0);
    csv_set_delim(&csv, static_cast<unsigned char>(delimiter));
  }
  ~Parser() { csv_free(&csv); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  csv_parser csv{};
};

struct Rows {
  std::vector<Row> all;
  Row current;
};

void on_field(void* bytes, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->current.emplace_back(static_cast<const char*>(bytes), size);
}

void on_row(int, void* rows) {
  auto& [all, current] = *static_cast<Rows*>(rows);
  all.push_back(std::exchange(current, {}));
}

std::vector<Row> parse_rows(std::string_view table, char delimiter) {
  Parser parser(delimiter);
  Rows rows;
  csv_parse(&parser.csv, table.data(), table.size(), on_field, on_row, &rows);
  csv_fini(&parser.csv, on_field, on_row, &rows);
  return std::move(rows.all);
}

std::vector<HeadField> columns_of(const Row& names, const FieldMap& map) {
  std::vector<HeadField> columns;
  for (const auto& name : names) {
    std::string field = field_named(name, map);
    const bool known = !field.empty();
    columns.push_back({known ? std::move(field) : name, "", known});
  }
  return columns;
}

bool holds(const std::vector<HeadField>& columns, std::string_view field) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const auto& column) { return column.known && column.key == field; });
}

Article read_row(const Row& row, std::vector<HeadField>& columns, const std::string& name,
                 std::vector<Problem>& problems) {
  Article article;
  for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i) {
    columns[i].value = row[i];
    if (columns[i].known || !row[i].empty()) set_article_field(article, columns[i], name, problems);
  }
  if (article.id.empty()) article.id = article.url.empty() ? name : article.url;
  return article;
}

}  // namespace

char delimiter_of(std::string_view first_line) {
  std::array<std::pair<char, int>, 4> counts = {{{',', 0}, {';', 0}, {'\t', 0}, {'|', 0}}};
  bool quoted = false;
  for (const char c : first_line) {
    quoted = quoted != (c == '"');
    for (auto& [delimiter, count] : counts) count += !quoted && c == delimiter ? 1 : 0;
  }
  const auto best = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->second == 0 ? '\0' : best->first;
}

bool looks_like_table(std::string_view first_line) {
  const char delimiter = delimiter_of(first_line);
  if (delimiter == '\0' || first_line.size() > 1000) return false;
  const auto rows = parse_rows(first_line, delimiter);
  if (rows.empty()) return false;
  const auto columns = columns_of(rows[0], {});
  const auto known =
      std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.known; });
  return known >= 2 && (holds(columns, "title") || holds(columns, "text"));
}

std::vector<Extraction> read_csv(std::string_view table, const std::string& key, const FieldMap& map,
                                 std::vector<Problem>& problems) {
  const char delimiter = delimiter_of(table.substr(0, table.find('\n')));
  const auto rows = parse_rows(table, delimiter == '\0' ? ',' : delimiter);
  if (rows.empty()) return {};
  auto columns = columns_of(rows[0], map);
  if (!holds(columns, "title") && !holds(columns, "text")) {
    problems.push_back({key, 1, "no column is a title or a text", "say which with --map COLUMN=text", true});
    return {};
  }
  std::vector<Extraction> extractions;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto article = read_row(rows[i], columns, key + ":" + std::to_string(i + 1), problems);
    if (article.title.empty() && article.text.empty())
      problems.push_back({key, 0, "row " + std::to_string(i + 1) + ": neither title nor text", "", true});
    else
      extractions.push_back({std::move(article), "csv", "", {}});
  }
  return extractions;
}

}  // namespace fsearch
