#include "batch/query_list.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "indexer/readers/csv_reader.hpp"
#include "searcher/understand/date_bounds.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

enum class Column { name, query, since, until, source, section };

std::optional<Column> column_named(std::string_view cell) {
  static const std::map<std::string, Column, std::less<>> columns = {
      {"query", Column::query},   {"requete", Column::query},   {"recherche", Column::query},
      {"name", Column::name},     {"nom", Column::name},        {"since", Column::since},
      {"depuis", Column::since},  {"until", Column::until},     {"jusqu'a", Column::until},
      {"source", Column::source}, {"section", Column::section}, {"rubrique", Column::section}};
  const auto found = columns.find(fold(cell));
  return found == columns.end() ? std::nullopt : std::optional(found->second);
}

using Columns = std::vector<std::optional<Column>>;

Columns columns_of(const std::vector<std::string>& names) {
  Columns columns;
  for (const std::string& name : names) columns.push_back(column_named(name));
  return columns;
}

bool has_query(const Columns& columns) {
  return std::find(columns.begin(), columns.end(), Column::query) != columns.end();
}

std::string& place_of(Column column, ListedQuery& query) {
  switch (column) {
    case Column::name:
      return query.name;
    case Column::since:
      return query.request.since;
    case Column::until:
      return query.request.until;
    case Column::source:
      return query.request.source;
    case Column::section:
      return query.request.section;
    default:
      return query.request.query;
  }
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class ListReader {
 public:
  ListReader(std::string path, const SearchRequest& usual) : path_(std::move(path)), usual_(usual) {}

  void read_table(const std::vector<TableRow>& rows) {
    const Columns columns = columns_of(rows.front().cells);
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (!columns[i] && !is_blank(rows.front().cells[i]))
        note(rows.front().line, "no column of a list of queries: " + rows.front().cells[i],
             "known are query, name, since, until, source, section", false);
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) add(*row, columns);
  }

  void read_lines(std::string_view list, std::size_t first_line) {
    std::size_t number = 0;
    for (const std::string_view line : split_lines(list)) {
      if (++number < first_line || line.empty()) continue;
      ListedQuery query{number, {}, usual_};
      query.request.query = line;
      list_.queries.push_back(std::move(query));
    }
  }

  QueryList take() { return std::move(list_); }

 private:
  void note(std::size_t line, std::string reason, std::string remedy, bool skipped = true) {
    list_.problems.push_back({path_, line, std::move(reason), std::move(remedy), skipped});
  }

  void add(const TableRow& row, const Columns& columns) {
    ListedQuery query{row.line, {}, usual_};
    for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i)
      if (columns[i] && !is_blank(row.cells[i])) place_of(*columns[i], query) = row.cells[i];
    if (std::all_of(row.cells.begin(), row.cells.end(), is_blank)) return;
    for (std::size_t i = columns.size(); i < row.cells.size(); ++i)  // Half of a query would be asked for the whole.
      if (!is_blank(row.cells[i]))
        return note(row.line,
                    std::to_string(row.cells.size()) + " fields for " + std::to_string(columns.size()) + " columns",
                    "put quotes around a field that holds the separator");
    if (is_blank(query.request.query)) return note(row.line, "no query in this row", "fill its column");
    if (date_bounds(query.request).fault != DateBounds::Fault::none)
      return note(row.line, "its dates are none: " + query.request.since + ".." + query.request.until,
                  "write 2025, 2025-03, 15/03/2025 or hier");
    list_.queries.push_back(std::move(query));
  }

  std::string path_;
  const SearchRequest& usual_;
  QueryList list_;
};

}  // namespace

QueryList read_query_list(std::string_view list, const std::string& path, const SearchRequest& usual) {
  ListReader reader(path, usual);
  std::size_t line = 1;
  std::string_view rest = list;
  const char stated = stated_delimiter(list.substr(0, list.find('\n')));
  if (stated != '\0') {
    rest.remove_prefix(std::min(list.find('\n'), list.size() - 1) + 1);
    ++line;
  }
  const std::string_view names = trimmed(rest.substr(0, rest.find('\n')));
  const char delimiter = stated != '\0' ? stated : delimiter_of(names);
  std::vector<TableRow> rows;
  if (delimiter != '\0') rows = table_rows(rest, delimiter, line);
  if (!rows.empty() && has_query(columns_of(rows.front().cells)))
    reader.read_table(rows);
  else
    reader.read_lines(list, has_query(columns_of({std::string(names)})) ? line + 1 : line);
  return reader.take();
}

}  // namespace fsearch
