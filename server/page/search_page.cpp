#include "server/page/search_page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "server/page/frame.hpp"
#include "server/page/nothing_found.hpp"
#include "server/page/welcome_page.hpp"
#include "server/parts/facet_list.hpp"
#include "server/parts/filters.hpp"
#include "server/parts/histogram.hpp"
#include "server/parts/hit_list.hpp"
#include "server/parts/notices.hpp"
#include "server/parts/page_request.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

struct Answer {
  const PageRequest& asked;
  const SearchRequest& request;
  const SearchResult& result;
  Searcher& searcher;
};

/// Articles that can be reached: those with all words, then those with a part.
std::size_t pages(const Answer& answer) {
  const std::size_t partial = answer.request.partial ? answer.result.total_partial : 0;
  return std::max<std::size_t>(1, (answer.result.total + partial + answer.request.limit - 1) / answer.request.limit);
}

void page_links(const Answer& answer, Html& html) {
  const Words& words = answer.asked.words();
  const std::size_t now = answer.asked.page();
  const bool more = now < pages(answer) && answer.result.hits.size() == answer.request.limit;
  if (answer.result.hits.empty() || (now == 1 && !more)) return;
  const auto link = [&](const char* rel, std::size_t page, std::string_view text) {
    html.raw("<a").attribute("rel", rel).attribute("href", answer.asked.on_page(page).address()).raw(">");
    html.text(words(text)).raw("</a>");
  };
  html.raw("<nav class=\"pages\" aria-label=\"Pages\">");
  if (now > 1) link("prev", now - 1, "← Précédente");
  html.raw("<span>Page ").text(words.count(now)).raw("</span>");
  if (more) link("next", now + 1, "Suivante →");
  html.raw("</nav>");
}

void hits(const Answer& answer, Html& html) {
  const SearchResult& result = answer.result;
  const FindArticle find = [&](const std::string& id) { return answer.searcher.article(id); };
  html.raw("<ol class=\"hits\">");
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    if (result.hits[i].partial && (i == 0 || !result.hits[i - 1].partial))
      html.raw(partial_heading(result, answer.asked));
    html.raw(hit_item(result.hits[i], answer.asked, find));
  }
  html.raw("</ol>");
}

void exports(const PageRequest& asked, Html& html) {
  struct Format {
    std::string_view name, words;
  };
  constexpr std::array<Format, 6> formats{
      {{"csv", "CSV"}, {"json", "JSON"}, {"ndjson", "NDJSON"}, {"atom", "Atom"}, {"ris", "RIS"}, {"bibtex", "BibTeX"}}};
  html.raw("<nav class=\"exports\"").attribute("aria-label", asked.words()("Exporter")).raw("><span>");
  html.text(asked.words()("Exporter")).raw("</span>");
  for (const Format& format : formats) html.link(asked.api_address(format.name), format.words);
  html.raw("</nav>");
}

std::string found(const Answer& answer) {
  const PageRequest& asked = answer.asked;
  Html html;
  html.raw("<div class=\"columns\"><section class=\"answer\"").attribute("aria-label", asked.words()("Résultats"));
  html.raw(">")
      .raw("<p class=\"asked\">")
      .text(asked.query())
      .raw("</p>")
      .raw(active_filters(asked))
      .raw("<div class=\"summary\"><h1>");
  html.text(found_line(answer.result, asked.words())).raw("</h1>").raw(sort_links(asked));
  html.raw("<a class=\"to-facets\" href=\"#facets\">").text(asked.words()("Affiner")).raw(" ↓</a></div>");
  html.raw(notices(answer.result, asked)).raw(offers(answer.result, asked));
  if (answer.result.hits.empty())
    html.raw(nothing_found(asked, answer.searcher));
  else
    hits(answer, html);
  page_links(answer, html);
  if (!answer.result.hits.empty()) exports(asked, html);
  return html.raw("</section>").take();
}

std::string narrowing(const PageRequest& asked, Searcher& searcher) {
  SearchRequest request = asked.search();
  request.limit = 0;
  request.offset = 0;
  request.partial = false;
  const SearchResult result = searcher.search(request);
  const Words& words = asked.words();
  Html html;
  html.raw("<aside class=\"facets\" id=\"facets\"").attribute("aria-label", words("Affiner")).raw(">");
  if (result.histogram) html.raw(histogram(*result.histogram, asked));
  if (result.total > 0)
    html.raw("<p class=\"more\">").link(asked.at("/trend").address(), words("Évolution →")).raw("</p>");
  html.raw(facet_lists(result.facets, asked));
  if (result.total > 0)
    html.raw("<p class=\"more\">").link(asked.at("/together").address(), words("Qui apparaît avec qui →")).raw("</p>");
  return html.raw("</aside></div>").take();
}

/// Programs that read feeds find the search there.
std::string feed_link(const PageRequest& asked) {
  Html html;
  html.raw("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Atom\"");
  return html.attribute("href", asked.with("sort", "date").api_address("atom")).raw(">").take();
}

/// What readers look at first: the articles, without what takes longer to count.
Response first_part(const Request& request, const PageRequest& asked, Searcher& searcher) {
  SearchRequest search = asked.search();
  search.facets.clear();
  search.histogram.reset();
  const SearchResult result = searcher.search(search);
  const std::string title = asked.query().empty() ? std::string(asked.words()("Recherche")) : asked.query();
  Response response = page({.title = title + " – fsearch",
                            .head = feed_link(asked),
                            .body = found({asked, search, result, searcher}),
                            .status = 200,
                            .open_ended = true},
                           asked);
  response.next = part_after(request);
  return response;
}

}  // namespace

Response search_page(const Request& request, const PageRequest& asked, Searcher& searcher) {
  if (!asked.asks()) return welcome_page(request, asked, searcher);
  if (request.sent == 0) return first_part(request, asked, searcher);
  Response response;
  response.body = narrowing(asked, searcher) + page_end(asked);
  return response;
}

}  // namespace fsearch::server
