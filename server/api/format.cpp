#include "server/api/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "exports/citation.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "text/text_lines.hpp"
#include "wording/csv.hpp"

namespace fsearch::server {
namespace {

struct Name {
  Format format;
  std::string_view name, type;
};

constexpr std::array<Name, 6> names{{{Format::json, "json", "application/json"},
                                     {Format::ndjson, "ndjson", "application/x-ndjson"},
                                     {Format::csv, "csv", "text/csv"},
                                     {Format::atom, "atom", "application/atom+xml"},
                                     {Format::ris, "ris", "application/x-research-info-systems"},
                                     {Format::bibtex, "bibtex", "application/x-bibtex"}}};

char separator(const Request& request) {
  const std::string asked = parameter(request, "separator").value_or(",");
  if (asked.size() != 1 || std::string_view(",;\t|").find(asked) == std::string_view::npos)
    throw Error(Error::Kind::usage, "", "\"separator\": one of , ; | or a tab is expected");
  return asked.front();
}

std::string cell(const std::string& text) { return not_a_formula(on_one_line(text)); }

std::string number(double value) {
  std::array<char, 32> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

std::string sections(const Article& article) {
  std::string path;
  for (const auto& section : article.section) path += (path.empty() ? "" : " > ") + section;
  return path;
}

std::string row(const Hit& hit, const Request& request) {
  const Article& article = hit.article;
  return csv_row({std::to_string(hit.rank), cell(article.id), cell(article.title), cell(article.source),
                  cell(article.date), number(hit.score), cell(article.url), cell(article.author),
                  cell(sections(article)), cell(hit.passages.empty() ? "" : hit.passages.front().snippet.text)},
                 separator(request));
}

}  // namespace

Format wanted_format(const Request& request) {
  if (const auto asked = parameter(request, "format")) {
    for (const Name& name : names)
      if (name.name == *asked) return name.format;
    throw Error(Error::Kind::usage, "", "\"format\": one of json, ndjson, csv, atom, ris, bibtex is expected");
  }
  std::size_t first = std::string::npos;
  Format format = Format::json;
  for (const Name& name : names)
    if (const std::size_t at = request.accept.find(name.type); at < first) first = at, format = name.format;
  return format;
}

std::string media_type(Format format) {
  for (const Name& name : names)
    if (name.format == format)
      return std::string(name.type) + (name.type.starts_with("text/") ? "; charset=utf-8" : "");
  return {};
}

std::string opening(Format format, const Request& request) {
  if (format != Format::csv) return {};
  const std::string bom = parameter(request, "bom").value_or("0") == "1" ? "\xEF\xBB\xBF" : "";
  return bom + csv_row({"rank", "id", "title", "source", "date", "score", "url", "author", "section", "snippet"},
                       separator(request));
}

std::string written(const Hit& hit, Format format, const Request& request) {
  switch (format) {
    case Format::csv:
      return row(hit, request);
    case Format::ris:
      return ris(hit.article);
    case Format::bibtex:
      return bibtex(hit.article);
    default:
      return to_json(hit) + "\n";
  }
}

}  // namespace fsearch::server
