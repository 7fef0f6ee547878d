#include "indexer/article/article_table.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/article/json_string.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace {

namespace place {
constexpr std::size_t id = 0, title = 1, date = 2, source = 3, section = 4, author = 5, url = 6, lang = 7, text = 8,
                      extra = 9, count = 10;
}
// Apostrophes before a sign count with it, so that what stood before can be told.
bool needs_guard(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string guarded(std::string cell) {
  cell.erase(std::remove(cell.begin(), cell.end(), '\0'), cell.end());
  if (needs_guard(cell)) cell.insert(0, 1, '\'');
  return cell;
}

std::string unguarded(std::string cell) {
  if (cell.starts_with('\'') && needs_guard(cell)) cell.erase(0, 1);
  return cell;
}

std::vector<std::string> sections_of_path(std::string_view path) {
  constexpr std::string_view mark = " > ";
  std::vector<std::string> sections;
  for (std::size_t end = 0; !path.empty() && end != std::string_view::npos; path.remove_prefix(end + mark.size())) {
    end = path.find(mark);
    sections.emplace_back(path.substr(0, end));
    if (end == std::string_view::npos) break;
  }
  return sections;
}

std::string path_of(const std::vector<std::string>& sections) {
  std::string path;
  for (const auto& section : sections) path += (path.empty() ? "" : " > ") + section;
  if (!path.starts_with('[') && sections_of_path(path) == sections) return path;
  std::string list;
  for (const auto& section : sections) list += (list.empty() ? "" : ",") + json_string(section);
  return "[" + list + "]";
}

std::optional<std::vector<std::string>> sections_of_json(const std::string& cell) {
  simdjson::dom::parser parser;
  simdjson::dom::array list;
  if (!cell.starts_with('[') || parser.parse(cell).get(list) != simdjson::SUCCESS) return std::nullopt;
  std::vector<std::string> sections;
  for (const auto item : list) {
    std::string_view name;
    if (item.get(name) != simdjson::SUCCESS) return std::nullopt;
    sections.emplace_back(name);
  }
  return sections;
}

bool is_object(const std::string& json) {
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  return parser.parse(json).get(object) == simdjson::SUCCESS;
}

}  // namespace

const std::vector<std::string>& article_columns() {
  static const std::vector<std::string> names{"id",     "title", "date", "source", "section",
                                              "author", "url",   "lang", "text",   "extra"};
  return names;
}

bool are_article_columns(const std::vector<std::string>& names) {
  const auto& all = article_columns();
  return names.size() >= all.size() - 1 && names.size() <= all.size() &&
         std::equal(names.begin(), names.end(), all.begin());
}

std::vector<std::string> article_cells(const Article& article) {
  std::vector<std::string> cells{
      article.id,     article.title, article.date,     article.source, path_of(article.section),
      article.author, article.url,   article.language, article.text,   article.extra};
  for (auto& cell : cells) cell = guarded(std::move(cell));
  return cells;
}

Article article_of_cells(const std::vector<std::string>& cells, std::vector<Problem>& problems) {
  std::array<std::string, place::count> all;
  for (std::size_t i = 0; i < std::min(cells.size(), all.size()); ++i) all.at(i) = unguarded(cells[i]);
  if (!all[place::extra].empty() && !is_object(all[place::extra])) {
    problems.push_back({"", 0, "the cell extra is no object of JSON", "leave it as it was exported", false});
    all[place::extra].clear();
  }
  auto day = normalise_date(all[place::date]);
  if (!day && !all[place::date].empty())
    problems.push_back({"", 0, unreadable_date(all[place::date]), "write it as 2025-03-15", false});
  auto list = sections_of_json(all[place::section]);
  return {std::move(all[place::id]),
          std::move(all[place::title]),
          std::move(all[place::text]),
          std::move(day).value_or(""),
          std::move(all[place::source]),
          std::move(all[place::author]),
          std::move(all[place::url]),
          std::move(all[place::lang]),
          list ? std::move(*list) : sections_of_path(all[place::section]),
          std::move(all[place::extra])};
}

}  // namespace fsearch
