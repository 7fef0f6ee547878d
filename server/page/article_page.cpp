#include "server/page/article_page.hpp"

#include <algorithm>
#include <array>

#include "server/page/frame.hpp"
#include "server/page/hit_list.hpp"
#include "server/page/html.hpp"
#include "wording/french_format.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t names_shown = 10;
constexpr std::size_t similar_shown = 5;

/// Returns the part of `spans` within [begin, end), from `begin` on.
std::vector<Span> within(const std::vector<Span>& spans, std::uint32_t begin, std::uint32_t end) {
  std::vector<Span> part;
  for (const Span& span : spans)
    if (span.begin < end && span.end > begin)
      part.push_back({std::max(span.begin, begin) - begin, std::min(span.end, end) - begin});
  return part;
}

/// Names the places of passages that begin in [begin, end), where a link may lead.
void anchors(const MarkedArticle& marked, std::size_t begin, std::size_t end, Html& html) {
  for (const PassageHit& passage : marked.passages)
    if (passage.span.begin >= begin && passage.span.begin < end)
      html.raw("<span").attribute("id", passage_anchor(passage.id)).raw("></span>");
}

void paragraphs(const MarkedArticle& marked, Html& html) {
  const std::string_view text = marked.article.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      html.raw("<p>");
      anchors(marked, begin, end, html);
      html.marked(text.substr(begin, end - begin),
                  within(marked.in_text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
      html.raw("</p>");
    }
    begin = end + 1;
  }
}

void named(std::string_view heading, const std::string& parameter, EntityType type,
           const std::vector<ArticleEntity>& entities, Html& html) {
  Html names;
  std::size_t shown = 0;
  for (const ArticleEntity& entity : entities) {
    if (entity.type != type || ++shown > names_shown) continue;
    const std::size_t times = entity.in_title.size() + entity.in_text.size();
    names.raw("<li>").raw("<a").attribute("href", PageRequest({}).with(parameter, entity.name).address());
    names.raw("><span class=\"value\">").text(entity.name).raw("</span> <span class=\"count\">");
    names.text(french_count(times)).raw("</span></a></li>");
  }
  if (shown > 0)
    html.raw("<details open><summary>").text(heading).raw("</summary><ul>").raw(names.take()).raw("</ul></details>");
}

void similar_articles(const std::string& id, Searcher& searcher, Html& html) {
  SearchRequest request;
  request.limit = similar_shown;
  request.passages = 0;
  request.collapse = true;
  const SearchResult similar = searcher.similar(id, request);
  if (similar.hits.empty()) return;
  html.raw("<section class=\"similar\"><h2>Articles semblables</h2><ul>");
  for (const Hit& hit : similar.hits) {
    const std::string& title = hit.article.title.empty() ? hit.lead : hit.article.title;
    html.raw("<li>").link(article_address(hit.article.id, ""), title.empty() ? hit.article.id : title);
    html.raw("<p class=\"about\">").raw(about_line(hit.article)).raw("</p></li>");
  }
  html.raw("</ul></section>");
}

std::string body(const MarkedArticle& marked, const PageRequest& asked, Searcher& searcher) {
  const Article& article = marked.article;
  Html html;
  html.raw("<div class=\"columns\"><article class=\"whole\"><p class=\"back\">");
  if (!asked.query().empty()) html.link(PageRequest({}).with("q", asked.query()).address(), "← Résultats");
  html.raw("</p><h1>")
      .marked(article.title.empty() ? article.id : article.title,
              article.title.empty() ? std::vector<Span>{} : marked.in_title);
  html.raw("</h1><p class=\"about\">").raw(about_line(article)).raw("</p>");
  html.raw(web_line(article.url, "Lire sur "));
  html.raw("<div class=\"text\">");
  paragraphs(marked, html);
  html.raw("</div><section class=\"cite\"><h2>Citer</h2><p>").text(citation(article)).raw("</p></section>");
  similar_articles(article.id, searcher, html);
  html.raw("</article><aside class=\"facets\" aria-label=\"Dans cet article\">");
  const auto entities = searcher.entities_of(article.id);
  named("Personnes", "person", EntityType::person, entities, html);
  named("Organisations", "org", EntityType::organisation, entities, html);
  named("Lieux", "place", EntityType::place, entities, html);
  return html.raw("</aside></div>").take();
}

}  // namespace

std::string citation(const Article& article) {
  const std::array<std::string, 4> parts{article.author,
                                         article.title.empty() ? "" : "«\u202F" + article.title + "\u202F»",
                                         article.source, french_date(article.date)};
  std::string text;
  for (const auto& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  if (is_web_address(article.url)) text += (text.empty() ? "" : ", ") + article.url;
  return text + ".";
}

Response article_page(const Request& request, const std::string& id, Searcher& searcher) {
  const PageRequest asked(request.parameters);
  const auto marked = searcher.article(id, asked.query());
  if (!marked) return problem_page(Problem::no_such_article);
  const std::string& title = marked->article.title.empty() ? id : marked->article.title;
  return page(title + " – fsearch", PageRequest({}).with("q", asked.query()), body(*marked, asked, searcher));
}

}  // namespace fsearch::server
