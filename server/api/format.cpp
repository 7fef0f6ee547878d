#include "server/api/format.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "exports/citation.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "text/text_lines.hpp"
#include "wording/csv.hpp"
#include "wording/hit_csv.hpp"

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
  return bom + csv_row(hit_columns(), separator(request));
}

std::string written(const Hit& hit, Format format, const Request& request) {
  switch (format) {
    case Format::csv:
      return csv_row(hit_cells(hit, cell), separator(request));
    case Format::ris:
      return ris(hit.article);
    case Format::bibtex:
      return bibtex(hit.article);
    default:
      return to_json(hit) + "\n";
  }
}

}  // namespace fsearch::server
