#include "server/parts/page_request.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "searcher/query/query_fields.hpp"
#include "server/api/api_request.hpp"
#include "server/http/uri.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t hits_on_page = 10;
constexpr std::size_t facet_values = 8;
constexpr std::size_t last_page = max_offset / hits_on_page;

struct Switch {
  std::string_view name;
  bool SearchRequest::*flag;
};

/// On, unless the address has "correct=0".
constexpr std::array<Switch, 6> switches{{{"correct", &SearchRequest::correct_spelling},
                                          {"acronyms", &SearchRequest::acronyms},
                                          {"synonyms", &SearchRequest::synonyms},
                                          {"partial", &SearchRequest::partial},
                                          {"date_wish", &SearchRequest::date_wish},
                                          {"collapse", &SearchRequest::collapse}}};

struct NamedField {
  std::string_view name;
  Field field;
};

/// What becomes a field of the query.
constexpr std::array<NamedField, 4> query_fields{
    {{"author", Field::author}, {"person", Field::person}, {"org", Field::organisation}, {"place", Field::place}}};

bool is_query_field(std::string_view name) {
  return std::any_of(query_fields.begin(), query_fields.end(), [name](const auto& row) { return row.name == name; });
}

bool is_known(std::string_view name) {
  constexpr std::array<std::string_view, 14> others{"q",     "source", "section", "since", "until",  "sort",   "page",
                                                    "match", "strict", "lang",    "of",    "period", "smooth", "id"};
  const auto named = [name](const auto& row) { return row.name == name; };
  return std::find(others.begin(), others.end(), name) != others.end() ||
         std::any_of(switches.begin(), switches.end(), named) || is_query_field(name);
}

/// Returns the path of a request as an address has it: "/article/a%2Fb", whose id is one part.
std::string path_encoded(std::string_view path) {
  constexpr std::string_view article = "/article/";
  if (path.starts_with(article)) return std::string(article) + percent_encoded(path.substr(article.size()));
  return "/" + percent_encoded(path.substr(std::min<std::size_t>(path.size(), 1)));
}

}  // namespace

PageRequest::PageRequest(const Parameters& parameters, std::string_view accept_language) {
  for (const auto& [name, value] : parameters)
    if (is_known(name) && !value.empty()) parts_.emplace_back(name, value);
  words_ = Words(wanted_language(value("lang"), accept_language));
}

PageRequest PageRequest::of(const Request& request) {
  return PageRequest(request.parameters, request.accept_language).at(path_encoded(request.path));
}

PageRequest PageRequest::anew() const {
  PageRequest bare = *this;
  bare.path_ = "/";
  std::erase_if(bare.parts_, [](const auto& part) { return part.first != "lang"; });
  return bare;
}

PageRequest PageRequest::at(const std::string& path) const {
  PageRequest moved = *this;
  moved.path_ = path;
  return moved;
}

std::string PageRequest::value(std::string_view name) const {
  for (const auto& [known, value] : parts_)
    if (known == name) return value;
  return {};
}

bool PageRequest::has(std::string_view name, std::string_view value) const {
  return std::any_of(parts_.begin(), parts_.end(),
                     [&](const auto& part) { return part.first == name && part.second == value; });
}

std::size_t PageRequest::page() const {
  const std::string text = value("page");
  std::size_t page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp<std::size_t>(page, 1, last_page);
}

bool PageRequest::asks() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const auto& part) {
    return part.first == "q" || is_query_field(part.first) || part.first == "source" || part.first == "section" ||
           part.first == "since" || part.first == "until";
  });
}

PageRequest PageRequest::with(const std::string& name, const std::string& value) const {
  PageRequest changed = *this;
  std::erase_if(changed.parts_, [&](const auto& part) { return part.first == name || part.first == "page"; });
  if (!value.empty()) changed.parts_.emplace_back(name, value);
  return changed;
}

PageRequest PageRequest::with_another(const std::string& name, const std::string& value) const {
  PageRequest changed = with("page", "");
  changed.parts_.emplace_back(name, value);
  return changed;
}

PageRequest PageRequest::without(const std::string& name, const std::string& value) const {
  PageRequest changed = with("page", "");
  std::erase_if(changed.parts_, [&](const auto& part) { return part.first == name && part.second == value; });
  return changed;
}

PageRequest PageRequest::on_page(std::size_t page) const { return with("page", page == 1 ? "" : std::to_string(page)); }

std::string PageRequest::address() const {
  std::string text;
  for (const auto& [name, value] : parts_)
    text += (text.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return path_ + text;
}

std::string PageRequest::article(std::string_view id, bool marked) const {
  return anew().with("q", marked ? marks() : "").at("/article/" + percent_encoded(id)).address();
}

std::string PageRequest::hidden_fields(bool with_query) const {
  Html html;
  for (const auto& [name, value] : parts_)
    if (name != "page" && name != "id" && (with_query || name != "q"))
      html.raw("<input type=\"hidden\"").attribute("name", name).attribute("value", value).raw(">");
  return html.take();
}

std::string PageRequest::api_address(std::string_view format) const {
  const SearchRequest request = search();
  const PageRequest asked =
      at_api("/api/v1/search", request.query.empty() ? Parameters{} : Parameters{{"query", request.query}});
  return (format == "json" ? asked : asked.with("format", std::string(format))).address();
}

PageRequest PageRequest::at_api(const std::string& path, const Parameters& parameters) const {
  PageRequest asked = at(path);
  asked.parts_ = parameters;
  for (const auto& part : parts_) {
    const auto& [name, value] = part;
    const bool same = name == "source" || name == "section" || name == "since" || name == "until" || name == "sort" ||
                      name == "match" || name == "strict";
    if (same || std::any_of(switches.begin(), switches.end(), [&](const auto& row) { return row.name == part.first; }))
      asked = asked.with(name, value);
  }
  return asked;
}

std::string PageRequest::fields() const {
  std::string text;
  for (const auto& [name, value] : parts_)
    for (const auto& row : query_fields)
      if (row.name == name) text += (text.empty() ? "" : " ") + typed_field(row.field, value);
  return text;
}

SearchRequest PageRequest::search() const {
  SearchRequest request;
  request.query = narrowed(query(), fields());
  request.source = value("source");
  request.section = value("section");
  request.since = value("since");
  request.until = value("until");
  if (value("sort") == "date") request.sort = SortOrder::date;
  if (value("sort") == "date-asc") request.sort = SortOrder::date_ascending;
  if (value("match") == "all") request.match = MatchMode::all;
  request.collapse = true;
  request.date_wish = true;
  for (const auto& row : switches) request.*row.flag = value(row.name) != "0";
  request.strict = value("strict") == "1";
  request.limit = hits_on_page;
  request.offset = (page() - 1) * hits_on_page;
  request.facets = {FacetField::source, FacetField::section, FacetField::year,
                    FacetField::person, FacetField::org,     FacetField::place};
  request.facet_limit = facet_values;
  request.histogram = HistogramPeriod::month;
  request.timeout_seconds = search_seconds;
  return request;
}

std::string PageRequest::marks() const { return query().empty() ? fields() : query(); }

std::string PageRequest::typed_part(const std::string& query) const {
  const std::string added = " " + fields();
  return added.size() > 1 && query.ends_with(added) ? query.substr(0, query.size() - added.size()) : query;
}

}  // namespace fsearch::server
