#include "indexer/readers/csv_reader.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "indexer/article/article_table.hpp"
#include "indexer/article/author_names.hpp"
#include "indexer/readers/stray_quotes.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t largest_field = std::size_t{1} << 26U;  // Bytes.
// By default libcsv asks for 128 bytes more at a time: of a field of many megabytes that is nearly all of the
// time.
constexpr std::size_t field_growth = std::size_t{1} << 18U;

// States of libcsv's parser, which its header does not name.
constexpr int between_rows = 0;
constexpr int in_field = 2;

struct Parser {
  explicit Parser(char delimiter) {
    csv_init(&csv, 0);
    csv_set_blk_size(&csv, field_growth);
    csv_set_delim(&csv, static_cast<unsigned char>(delimiter));
  }
  ~Parser() { csv_free(&csv); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  csv_parser csv{};
};

struct Rows {
  std::vector<TableRow> all;
  Row current;
  std::size_t begin = 1;  // The line where the next row begins.
};

void on_field(void* bytes, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->current.emplace_back(static_cast<const char*>(bytes), size);
}

void on_row(int, void* rows) {
  auto& [all, current, begin] = *static_cast<Rows*>(rows);
  all.push_back({begin, std::exchange(current, {})});
}

struct Column {
  std::string name;  // As written.
  NamedField is;
  HeadField field;  // Its value in one row after another.
};

struct Columns {
  std::vector<Column> all;
  std::vector<std::size_t> by_rank;
  bool bibliography = false;  // A library's own export: authors as "Dupré, Ana; Remy, Luc".
};

Columns columns_of(const Row& names, const FieldMap& map) {
  Columns columns;
  for (const auto& name : names) {
    columns.by_rank.push_back(columns.all.size());
    columns.all.push_back({name, named_field(name, map), {}});
  }
  std::stable_sort(columns.by_rank.begin(), columns.by_rank.end(),
                   [&](std::size_t a, std::size_t b) { return columns.all[a].is.rank < columns.all[b].is.rank; });
  const auto has = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  columns.bibliography = has("Item Type") && has("Publication Title");
  return columns;
}

/// Reports what the user named and the table has not: most likely it is misspelt.
void report_missing(const FieldMap& map, const Row& names, const std::string& key, std::vector<Problem>& problems) {
  for (const auto& asked : map) {
    const auto is_it = [&](const std::string& name) { return trimmed(name) == asked.first; };
    if (std::any_of(names.begin(), names.end(), is_it)) continue;
    std::string known;
    for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
    problems.push_back({key, 1, "no column is named " + asked.first, "its columns are " + known, false});
  }
}

bool holds(const Columns& columns, std::string_view field) {
  return std::any_of(columns.all.begin(), columns.all.end(),
                     [&](const auto& column) { return column.is.field == field; });
}

std::string with_plain_line_ends(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

// Gives each cell of the row the field that it is: of several that can be one, the best that says anything.
void name_cells(const Row& row, Columns& columns) {
  std::set<std::string_view> filled;
  for (const std::size_t i : columns.by_rank) {
    auto& [name, is, field] = columns.all[i];
    field.value = i < row.size() ? with_plain_line_ends(row[i]) : "";
    const bool several = is.field == "text" || is.field == "section";
    field.known = !is.field.empty() && (several || trimmed(field.value).empty() || filled.insert(is.field).second);
    field.key = field.known ? is.field : name;
  }
}

Article read_row(const Row& row, Columns& columns, const std::string& name, std::vector<Problem>& problems) {
  Article article;
  name_cells(row, columns);
  for (auto& column : columns.all) {
    if (trimmed(column.field.value).empty()) continue;
    if (column.is.field == "author" && column.field.known)
      column.field.value = authors_in_order(column.field.value, columns.bibliography);
    set_article_field(article, column.field, name, problems);
  }
  return article;
}

// An empty cell more is the separator that some programs end a row with.
bool has_surplus(const Row& row, std::size_t columns) {
  return row.size() > columns && std::any_of(row.begin() + static_cast<std::ptrdiff_t>(columns), row.end(),
                                             [](const auto& cell) { return !trimmed(cell).empty(); });
}

}  // namespace

char delimiter_of(std::string_view first_line) {
  std::array<std::pair<char, int>, 4> counts = {{{',', 0}, {';', 0}, {'\t', 0}, {'|', 0}}};
  bool quoted = false;
  for (const char c : first_line) {
    quoted = quoted != (c == '"');
    for (auto& [delimiter, count] : counts) count += !quoted && c == delimiter ? 1 : 0;
  }
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->second == 0 ? '\0' : best->first;
}

char stated_delimiter(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line.size() == 5 && line.starts_with("sep=") ? line.back() : '\0';
}

std::vector<TableRow> table_rows(std::string_view table, char delimiter, std::size_t first_line) {
  Parser parser(delimiter);
  Rows rows;
  for (std::size_t line = first_line; !table.empty(); ++line) {
    if (parser.csv.pstate == between_rows) rows.begin = line;
    const std::size_t end = std::min(table.find('\n'), table.size() - 1) + 1;
    csv_parse(&parser.csv, table.data(), end, on_field, on_row, &rows);
    table.remove_prefix(end);
  }
  csv_fini(&parser.csv, on_field, on_row, &rows);
  return std::move(rows.all);
}

bool looks_like_table(std::string_view first_line) {
  const char delimiter = delimiter_of(first_line);
  if (delimiter == '\0' || first_line.size() > 1000) return false;
  const auto rows = table_rows(first_line, delimiter);
  if (rows.empty()) return false;
  const auto columns = columns_of(rows[0].cells, {});
  const auto known = std::count_if(columns.all.begin(), columns.all.end(),
                                   [](const auto& column) { return !column.is.field.empty(); });
  return known >= 2 && (holds(columns, "title") || holds(columns, "text"));
}

struct TableReader::State {
  State(std::string key_given, FieldMap map_given) : key(std::move(key_given)), map(std::move(map_given)) {}

  std::vector<Extraction> take_rows(std::vector<Problem>& problems);
  std::optional<Article> take_row(const Row& row, std::vector<Problem>& problems);
  void parse(std::string_view lines);
  void refuse_open_row(std::vector<Problem>& problems);
  void read_names(const Row& names, std::vector<Problem>& problems);

  std::string key;
  FieldMap map;
  std::optional<Parser> parser;  // From the first piece on, which tells the delimiter.
  Rows rows;
  Columns columns;
  std::size_t number = 0;  // Of rows read, the names included.
  std::size_t lines_read = 0;
  bool exported = false;  // By fsearch: read to the letter.
  bool refused = false;   // The rest is no table of articles.
};

void TableReader::State::refuse_open_row(std::vector<Problem>& problems) {
  problems.push_back({key, rows.begin, "a quote of this row is never closed: it and all rows behind it are lost",
                      "close it, or double it where it is part of the text", true});
  refused = true;
}

void TableReader::State::parse(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, std::min(lines.find('\n'), lines.size() - 1) + 1);
    lines.remove_prefix(line.size());
    ++lines_read;
    const bool starts_row = parser->csv.pstate == between_rows;
    if (starts_row) rows.begin = lines_read;
    const bool quotes = starts_row && line.find('"') != std::string_view::npos;
    const std::string kept = quotes ? with_stray_quotes(line, static_cast<char>(parser->csv.delim_char)) : "";
    const std::string_view fed = quotes ? kept : line;
    csv_parse(&parser->csv, fed.data(), fed.size(), on_field, on_row, &rows);
  }
}

void TableReader::State::read_names(const Row& names, std::vector<Problem>& problems) {
  columns = columns_of(names, map);
  exported = map.empty() && are_article_columns(names);
  report_missing(map, names, key, problems);
  refused = !holds(columns, "title") && !holds(columns, "text");
  if (refused) problems.push_back({key, 1, "no column is a title or a text", "say which with --map COLUMN=text", true});
}

std::vector<Extraction> TableReader::State::take_rows(std::vector<Problem>& problems) {
  std::vector<Extraction> extractions;
  for (const auto& [line, row] : std::exchange(rows.all, {})) {
    if (++number == 1) read_names(row, problems);
    if (number == 1 || refused) continue;
    std::vector<Problem> met;
    if (auto article = take_row(row, met)) extractions.push_back({std::move(*article), "csv", "", {}});
    for (auto& [path, place, reason, remedy, skipped] : met)
      problems.push_back({key, line, "row " + std::to_string(number) + ": " + reason, remedy, skipped});
  }
  return extractions;
}

// With a cell too many, which cell is what is anybody's guess: half of a text would pass for the whole.
std::optional<Article> TableReader::State::take_row(const Row& row, std::vector<Problem>& problems) {
  if (has_surplus(row, columns.all.size())) {
    problems.push_back({key, 0,
                        std::to_string(row.size()) + " fields for " + std::to_string(columns.all.size()) + " columns",
                        "put quotes around a field that holds the separator", true});
    return std::nullopt;
  }
  const std::string name = key + ":" + std::to_string(number);
  auto article = exported ? article_of_cells(row, problems) : read_row(row, columns, name, problems);
  if (article.id.empty()) article.id = article.url.empty() ? name : article.url;
  if (!trimmed(article.title).empty() || !trimmed(article.text).empty()) return article;
  problems.push_back({key, 0, "neither title nor text", "", true});
  return std::nullopt;
}

TableReader::TableReader(std::string key, FieldMap map)
    : state_(std::make_unique<State>(std::move(key), std::move(map))) {}
TableReader::~TableReader() = default;
bool TableReader::was_exported() const { return state_->exported; }

std::vector<Extraction> TableReader::read(std::string_view piece, std::vector<Problem>& problems) {
  if (!state_->parser) {
    const auto first_line = piece.substr(0, piece.find('\n'));
    const char stated = stated_delimiter(first_line);
    if (stated != '\0') {
      piece.remove_prefix(std::min(first_line.size() + 1, piece.size()));
      ++state_->lines_read;
    }
    const char delimiter = stated != '\0' ? stated : delimiter_of(first_line);
    state_->parser.emplace(delimiter == '\0' ? ',' : delimiter);
  }
  if (state_->refused) return {};
  state_->parse(piece);
  auto extractions = state_->take_rows(problems);
  if (csv_get_buffer_size(&state_->parser->csv) > largest_field) state_->refuse_open_row(problems);
  return extractions;
}

std::vector<Extraction> TableReader::finish(std::vector<Problem>& problems) {
  if (!state_->parser || state_->refused) return {};
  const csv_parser& csv = state_->parser->csv;
  if (csv.quoted != 0 && csv.pstate == in_field && state_->rows.begin < state_->lines_read) {
    state_->refuse_open_row(problems);
    return {};
  }
  csv_fini(&state_->parser->csv, on_field, on_row, &state_->rows);
  return state_->take_rows(problems);
}

std::vector<Extraction> read_csv(std::string_view table, const std::string& key, const FieldMap& map,
                                 std::vector<Problem>& problems) {
  TableReader reader(key, map);
  auto extractions = reader.read(table, problems);
  auto last = reader.finish(problems);
  std::move(last.begin(), last.end(), std::back_inserter(extractions));
  return extractions;
}

}  // namespace fsearch
