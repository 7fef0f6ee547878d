#include "server/page/together_page.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "server/page/frame.hpp"
#include "server/parts/filters.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t names_shown = 10;     ///< Each is a search.
constexpr std::size_t names_counted = 500;  ///< Of those that appear with one.

struct Kind {
  FacetField facet;
  std::string_view words;
};

constexpr std::array<Kind, 3> kinds{
    {{FacetField::person, "Personnes"}, {FacetField::org, "Organisations"}, {FacetField::place, "Lieux"}}};

using Counts = std::vector<std::pair<std::string, std::size_t>>;

FacetField kind_of_names(const PageRequest& asked) {
  for (const Kind& kind : kinds)
    if (asked.value("of") == to_string(kind.facet)) return kind.facet;
  return FacetField::person;
}

/// The names that most articles of a search give.
Counts names_in(const PageRequest& asked, FacetField field, std::size_t limit, Searcher& searcher) {
  SearchRequest request = asked.search();
  request.limit = 0;
  request.partial = false;
  request.histogram.reset();
  request.facets = {field};
  request.facet_limit = limit;
  const SearchResult result = searcher.search(request);
  return result.facets.empty() ? Counts{} : result.facets.front().counts;
}

std::size_t count_of(const std::string& name, const Counts& counts) {
  for (const auto& [known, count] : counts)
    if (known == name) return count;
  return 0;
}

void kind_links(const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  html.raw("<nav class=\"sort\"").attribute("aria-label", words("Noms")).raw(">");
  for (const Kind& kind : kinds) {
    html.raw("<a").attribute("href", asked.with("of", std::string(to_string(kind.facet))).address());
    if (kind_of_names(asked) == kind.facet) html.raw(" aria-current=\"true\"");
    html.raw(">").text(words(kind.words)).raw("</a>");
  }
  html.raw("</nav>");
}

void row(const std::string& name, std::size_t at, const Counts& names, const PageRequest& asked, FacetField field,
         Searcher& searcher, Html& html) {
  const std::string parameter(to_string(field));
  const PageRequest with_one = asked.with_another(parameter, name);
  const PageRequest found = with_one.at("/").with("of", "");
  const Counts others = names_in(with_one, field, names_counted, searcher);
  html.raw("<tr><th scope=\"row\">").link(found.address(), name).raw("</th>");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t count = count_of(names[i].first, others);
    html.raw(i == at ? "<td class=\"self\">" : "<td>");
    if (count > 0)
      html.link((i == at ? found : found.with_another(parameter, names[i].first)).address(),
                asked.words().count(count));
    html.raw("</td>");
  }
  html.raw("</tr>");
}

void table(const Counts& names, const PageRequest& asked, FacetField field, Searcher& searcher, Html& html) {
  html.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\"");
  html.attribute("aria-label", asked.words()("Qui apparaît avec qui"));
  html.raw("><table class=\"together\"><thead><tr><td></td>");
  for (const auto& [name, count] : names) html.raw("<th scope=\"col\"><span>").text(name).raw("</span></th>");
  html.raw("</tr></thead><tbody>");
  for (std::size_t i = 0; i < names.size(); ++i) row(names[i].first, i, names, asked, field, searcher, html);
  html.raw("</tbody></table></div>");
}

}  // namespace

Response together_page(const PageRequest& asked, Searcher& searcher) {
  const Words& words = asked.words();
  const FacetField field = kind_of_names(asked);
  const Counts names = asked.asks() ? names_in(asked, field, names_shown, searcher) : Counts{};
  Html html;
  html.raw("<div class=\"plain\"><p class=\"back\">");
  html.link(asked.at("/").with("of", "").address(), words("← Résultats")).raw("</p>").raw(active_filters(asked));
  html.raw("<h1>").text(words("Qui apparaît avec qui")).raw("</h1>");
  kind_links(asked, html);
  if (names.empty())
    html.raw("<p class=\"nothing\">").text(words("Aucun nom n’a été trouvé.")).raw("</p>");
  else
    table(names, asked, field, searcher, html);
  html.raw("</div>");
  return page({.title = std::string(words("Qui apparaît avec qui")) + " – fsearch", .head = "", .body = html.take()},
              asked);
}

}  // namespace fsearch::server
