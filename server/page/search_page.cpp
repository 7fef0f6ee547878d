#include "server/page/search_page.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "server/page/facet_list.hpp"
#include "server/page/filters.hpp"
#include "server/page/frame.hpp"
#include "server/page/histogram.hpp"
#include "server/page/hit_list.hpp"
#include "server/page/html.hpp"
#include "server/page/notices.hpp"
#include "server/page/page_request.hpp"
#include "wording/answer_words.hpp"
#include "wording/french_format.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t names_of_welcome = 12;
constexpr std::size_t names_asked = 400;  ///< At once, for counting them is what takes time; enough of each type.

void names(std::string_view heading, const std::string& parameter, EntityType type,
           const std::vector<EntityCount>& entities, Html& html) {
  Html items;
  std::size_t shown = 0;
  for (const EntityCount& entity : entities) {
    if (entity.type != type || shown == names_of_welcome) continue;
    items.raw("<li>").link(PageRequest({}).with(parameter, entity.name).address(), entity.name).raw("</li>");
    ++shown;
  }
  if (shown > 0) html.raw("<h2>").text(heading).raw("</h2><ul class=\"names\">").raw(items.take()).raw("</ul>");
}

/// Nothing is asked yet.
std::string welcome(Searcher& searcher) {
  Html html;
  html.raw("<div class=\"plain\"><h1 class=\"lead\">").text(french_count(searcher.size()));
  html.raw(searcher.size() > 1 ? " articles de presse à interroger</h1>" : " article de presse à interroger</h1>");
  html.raw(
      "<dl class=\"help\"><dt>rachat Activision</dt><dd>les deux mots, sous toutes leurs formes</dd>"
      "<dt>\"droit de premier refus\"</dt><dd>l’expression</dd>"
      "<dt>+Microsoft -Xbox</dt><dd>avec l’un, sans l’autre</dd>"
      "<dt>OpenAI ET (Oracle OU Google)</dt><dd>les opérateurs, en capitales</dd>"
      "<dt>Macron PRES/5 Merz</dt><dd>à cinq mots l’un de l’autre</dd>"
      "<dt>titre:grève date:2025</dt><dd>dans le titre, cette année-là</dd></dl>");
  const auto entities = searcher.entities({std::nullopt, "", names_asked});
  names("On y parle de", "person", EntityType::person, entities, html);
  names("Les organisations", "org", EntityType::organisation, entities, html);
  names("Les lieux", "place", EntityType::place, entities, html);
  return html.raw("</div>").take();
}

/// Articles that can be reached: those with all words, then those with a part.
std::size_t pages(const SearchResult& result, const SearchRequest& request) {
  const std::size_t articles = result.total + (request.partial ? result.total_partial : 0);
  return std::max<std::size_t>(1, (articles + request.limit - 1) / request.limit);
}

void page_links(const SearchResult& result, const SearchRequest& request, const PageRequest& asked, Html& html) {
  const std::size_t now = asked.page();
  const bool more = now < pages(result, request) && result.hits.size() == request.limit;
  if (now == 1 && !more) return;
  html.raw("<nav class=\"pages\" aria-label=\"Pages\">");
  if (now > 1) html.raw("<a rel=\"prev\"").attribute("href", asked.on_page(now - 1).address()).raw(">← Précédente</a>");
  html.raw("<span>Page ").text(french_count(now)).raw("</span>");
  if (more) html.raw("<a rel=\"next\"").attribute("href", asked.on_page(now + 1).address()).raw(">Suivante →</a>");
  html.raw("</nav>");
}

void hits(const SearchResult& result, const PageRequest& asked, const FindArticle& find, Html& html) {
  html.raw("<ol class=\"hits\">");
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    if (result.hits[i].partial && (i == 0 || !result.hits[i - 1].partial)) html.raw(partial_heading(result, asked));
    html.raw(hit_item(result.hits[i], asked, find));
  }
  html.raw("</ol>");
}

void nothing_found(const PageRequest& asked, Html& html) {
  html.raw("<div class=\"nothing\"><p>Rien n’a été trouvé. Essayez moins de mots, ou d’autres.</p>");
  const PageRequest bare = PageRequest({}).with("q", asked.query());
  if (bare.address() != asked.address() && !asked.query().empty())
    html.raw("<p>").link(bare.address(), "Chercher sans filtre ni réglage").raw("</p>");
  html.raw("</div>");
}

std::string answer(const PageRequest& asked, const SearchRequest& request, const SearchResult& result,
                   const FindArticle& find) {
  Html html;
  html.raw("<div class=\"columns\"><section class=\"answer\" aria-label=\"Résultats\">");
  html.raw(active_filters(asked));
  html.raw("<div class=\"summary\"><h1>").text(count_line(result)).raw("</h1>").raw(sort_links(asked)).raw("</div>");
  html.raw(notices(result, asked)).raw(offers(result, asked));
  if (result.hits.empty())
    nothing_found(asked, html);
  else
    hits(result, asked, find, html);
  page_links(result, request, asked, html);
  html.raw("</section><aside class=\"facets\" aria-label=\"Affiner\">");
  if (result.histogram) html.raw(histogram(*result.histogram, asked));
  html.raw(facet_lists(result.facets, asked)).raw("</aside></div>");
  return html.take();
}

}  // namespace

Response search_page(const Request& request, Searcher& searcher) {
  const PageRequest asked(request.parameters);
  if (!asked.asks()) return page("fsearch", asked, welcome(searcher));
  const SearchRequest search = asked.search();
  const FindArticle find = [&](const std::string& id) { return searcher.article(id); };
  const std::string title = asked.query().empty() ? "Recherche" : asked.query();
  return page(title + " – fsearch", asked, answer(asked, search, searcher.search(search), find));
}

}  // namespace fsearch::server
