#include "server/parts/facet_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "wording/html.hpp"

namespace fsearch::server {
namespace {

std::string_view title_of(std::string_view field) {
  struct Title {
    std::string_view field, words;
  };
  constexpr std::array<Title, 6> titles{{{"source", "Sources"},
                                         {"section", "Rubriques"},
                                         {"year", "Années"},
                                         {"person", "Personnes"},
                                         {"org", "Organisations"},
                                         {"place", "Lieux"}}};
  for (const Title& title : titles)
    if (title.field == field) return title.words;
  return field;
}

bool is_of_one_value(const std::string& field) { return field == "source" || field == "section"; }

/// What a link asks for: of Monde not also Le Monde, which has a count of its own.
std::string wanted(const std::string& field, const std::string& value) {
  return is_of_one_value(field) ? "=" + value : value;
}

bool is_chosen(const std::string& field, const std::string& value, const PageRequest& asked) {
  if (field == "year") return asked.has("since", value) && asked.has("until", value);
  return asked.has(field, wanted(field, value));
}

/// Several people may be named by one article; it has one source and one date.
PageRequest chosen(const std::string& field, const std::string& value, const PageRequest& asked) {
  if (field == "year") return asked.with("since", value).with("until", value);
  if (is_of_one_value(field)) return asked.with(field, wanted(field, value));
  return asked.with_another(field, value);
}

PageRequest taken_back(const std::string& field, const std::string& value, const PageRequest& asked) {
  if (field == "year") return asked.with("since", "").with("until", "");
  return asked.without(field, wanted(field, value));
}

void value_link(const std::string& field, const std::string& value, std::size_t count, const PageRequest& asked,
                Html& html) {
  const bool on = is_chosen(field, value, asked);
  const PageRequest next = on ? taken_back(field, value, asked) : chosen(field, value, asked);
  html.raw("<li><a").attribute("href", next.address());
  if (on) html.raw(" aria-current=\"true\"");
  html.raw(" rel=\"nofollow\"><span class=\"value\">").text(value);
  html.raw("</span> <span class=\"count\">").text(asked.words().count(count)).raw("</span></a></li>");
}

void facet_list(const Facet& facet, const PageRequest& asked, Html& html) {
  if (facet.counts.empty()) return;
  html.raw("<details open><summary>").text(asked.words()(title_of(facet.field))).raw("</summary><ul>");
  for (const auto& [value, count] : facet.counts)
    if (!value.empty()) value_link(facet.field, value, count, asked, html);
  html.raw("</ul>");
  if (facet.left_out > 0)
    html.raw("<p class=\"more\">").text(asked.words().counted(facet.left_out, "autre", "autres")).raw("</p>");
  html.raw("</details>");
}

}  // namespace

std::string facet_lists(const std::vector<Facet>& facets, const PageRequest& asked) {
  Html html;
  for (const Facet& facet : facets) facet_list(facet, asked, html);
  return html.take();
}

}  // namespace fsearch::server
