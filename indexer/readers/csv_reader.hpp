/// Reads a table (CSV, TSV): one article for each row, its fields by the names of the columns.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/article/article_fields.hpp"

namespace fsearch {

/// Reads a table piece by piece, so that it may be of any size. Calls: read* finish. Not thread-safe.
class TableReader {
 public:
  TableReader(std::string key, FieldMap map);
  ~TableReader();

  /// Returns the articles of the rows that `piece` completes; a piece ends at the end of a line, the first
  /// holds the names of the columns. See read_csv().
  std::vector<Extraction> read(std::string_view piece, std::vector<Problem>& problems);

  /// Returns the article of a last row without its end.
  std::vector<Extraction> finish(std::vector<Problem>& problems);

  /// Returns true where `fsearch export` wrote the table: its articles are whole, and nothing in them is to be tidied.
  bool was_exported() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Returns the articles of a table in UTF-8, as RFC 4180 writes it, with any of , ; tab | between fields. The
/// first row names the columns (field_named()); unknown ones go to Article::extra, several that hold text are
/// joined in order. Without an id, the url or `key` and the row's number is the id: "table.csv:2" for the
/// first row below the names. In `problems`, with the line where the row begins and its number: rows without title
/// and text, or with more fields than columns, dates that are none; and a table none of whose columns is title or text.
std::vector<Extraction> read_csv(std::string_view table, const std::string& key, const FieldMap& map,
                                 std::vector<Problem>& problems);

/// A row of any table.
struct TableRow {
  std::size_t line = 0;  ///< Where it begins.
  std::vector<std::string> cells;
};

/// Returns the rows of a table, whose first line has the number `first_line`; empty lines are none.
std::vector<TableRow> table_rows(std::string_view table, char delimiter, std::size_t first_line = 1);

/// Returns the character between the fields of a first line; 0 where it has none.
char delimiter_of(std::string_view first_line);

/// Returns the character that a line before the names gives for Excel, "sep=;"; 0 for any other line.
char stated_delimiter(std::string_view line);

/// Returns true where the first line names a title or a text, and another column: "Date;Titre;Texte".
bool looks_like_table(std::string_view first_line);

}  // namespace fsearch
