#include "server/page/article_page.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "exports/citation.hpp"
#include "server/http/uri.hpp"
#include "server/page/frame.hpp"
#include "server/parts/hit_list.hpp"
#include "wording/html.hpp"

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

/// A short line without an end, between others, is the title of a part.
bool is_crosshead(std::string_view line, bool first) {
  constexpr std::size_t longest = 90;
  constexpr std::string_view ends = ".,;:!?»\")";
  return !first && line.size() < longest && ends.find(line.back()) == std::string_view::npos && !line.ends_with("…") &&
         !line.ends_with("»") && !line.ends_with("”");
}

void paragraphs(const MarkedArticle& marked, std::size_t& matches, Html& html) {
  const std::string_view text = marked.article.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (!line.empty()) {
      const bool last = text.find_first_not_of('\n', end) == std::string_view::npos;
      html.raw(is_crosshead(line, begin == 0 || last) ? "<p class=\"crosshead\">" : "<p>");
      anchors(marked, begin, end, html);
      html.marked(line, within(marked.in_text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)),
                  &matches);
      html.raw("</p>");
    }
    begin = end + 1;
  }
}

/// Links to each match; a script makes them two buttons.
void match_links(std::size_t matches, const Words& words, Html& html) {
  if (matches == 0) return;
  html.raw("<nav class=\"matches\"").attribute("aria-label", words("Occurrences")).raw("><span>");
  html.text(words.counted(matches, "occurrence", "occurrences")).raw("</span><span class=\"each\">");
  for (std::size_t i = 1; i <= matches; ++i) html.link("#match-" + std::to_string(i), std::to_string(i)).raw(" ");
  html.raw("</span></nav>");
}

void named(std::string_view heading, const std::string& parameter, EntityType type,
           const std::vector<ArticleEntity>& entities, const PageRequest& asked, Html& html) {
  Html names;
  std::size_t shown = 0;
  for (const ArticleEntity& entity : entities) {
    if (entity.type != type || ++shown > names_shown) continue;
    const std::size_t times = entity.in_title.size() + entity.in_text.size();
    names.raw("<li>").raw("<a").attribute("href", asked.anew().with(parameter, entity.name).address());
    names.raw("><span class=\"value\">").text(entity.name).raw("</span> <span class=\"count\">");
    names.text(asked.words().count(times)).raw("</span></a></li>");
  }
  if (shown == 0) return;
  html.raw("<details open><summary>").text(asked.words()(heading)).raw("</summary><ul>").raw(names.take());
  html.raw("</ul></details>");
}

void similar_articles(const std::string& id, const PageRequest& asked, Searcher& searcher, Html& html) {
  SearchRequest request;
  request.limit = similar_shown;
  request.passages = 0;
  request.collapse = true;
  const SearchResult similar = searcher.similar(id, request);
  if (similar.hits.empty()) return;
  html.raw("<section class=\"similar\"><h2>").text(asked.words()("Articles semblables")).raw("</h2><ul>");
  for (const Hit& hit : similar.hits) {
    const std::string& title = hit.article.title.empty() ? hit.lead : hit.article.title;
    html.raw("<li>").link(asked.article(hit.article.id, false), title.empty() ? hit.article.id : title);
    html.raw("<p class=\"about\">").raw(about_line(hit.article, asked.words())).raw("</p></li>");
  }
  html.raw("</ul></section>");
}

void cited(std::string_view name, const std::string& text, bool open, const PageRequest& asked, Html& html) {
  html.raw(open ? "<details open>" : "<details>").raw("<summary>").text(asked.words()(name)).raw("</summary>");
  html.raw("<pre class=\"quote\">").text(text).raw("</pre></details>");
}

void citations(const Article& article, const PageRequest& asked, Html& html) {
  html.raw("<section class=\"cite\"><h2>").text(asked.words()("Citer")).raw("</h2>");
  cited("Texte", citation(article), true, asked, html);
  cited("BibTeX", bibtex(article), false, asked, html);
  cited("RIS", ris(article), false, asked, html);
  const std::string address = "/api/v1/articles/" + percent_encoded(article.id) + "?format=";
  html.raw("<p class=\"exports\"><span>").text(asked.words()("Enregistrer")).raw("</span>");
  html.link(address + "bibtex", "BibTeX").link(address + "ris", "RIS").raw("</p></section>");
}

void heading(const MarkedArticle& marked, const PageRequest& asked, std::size_t& matches, Html& html) {
  const Article& article = marked.article;
  if (!asked.query().empty())
    html.raw("<p class=\"back\">").link(asked.at("/").address(), asked.words()("← Résultats")).raw("</p>");
  html.raw("<h1")
      .attribute("lang", lang_of(article))
      .raw(">")
      .marked(article.title.empty() ? article.id : article.title,
              article.title.empty() ? std::vector<Span>{} : marked.in_title, &matches);
  html.raw("</h1><p class=\"about\">").raw(about_line(article, asked.words())).raw("</p>");
  html.raw(web_line(article.url, std::string(asked.words()("Lire sur")) + " "));
}

std::string body(const MarkedArticle& marked, const PageRequest& asked, Searcher& searcher) {
  const Article& article = marked.article;
  const Words& words = asked.words();
  std::size_t matches = 0;
  Html top;
  heading(marked, asked, matches, top);
  Html text;
  paragraphs(marked, matches, text);
  Html html;
  html.raw("<div class=\"columns\"><article class=\"whole\">");
  html.raw(top.take());
  match_links(matches, words, html);
  html.raw("<div class=\"text\"").attribute("lang", lang_of(article)).raw(">").raw(text.take()).raw("</div>");
  citations(article, asked, html);
  similar_articles(article.id, asked, searcher, html);
  if (article.date.size() >= std::string_view("2025-03-15").size())
    html.raw("<p class=\"more\">")
        .link(asked.anew().with("id", article.id).at("/story").address(), words("Toute l’affaire →"))
        .raw("</p>");
  html.raw("</article><aside class=\"facets\"").attribute("aria-label", words("Dans cet article")).raw(">");
  const auto entities = searcher.entities_of(article.id);
  named("Personnes", "person", EntityType::person, entities, asked, html);
  named("Organisations", "org", EntityType::organisation, entities, asked, html);
  named("Lieux", "place", EntityType::place, entities, asked, html);
  return html.raw("</aside></div>").take();
}

}  // namespace

Response article_page(const PageRequest& asked, const std::string& id, Searcher& searcher) {
  const auto marked = searcher.article(id, asked.query());
  if (!marked) return problem_page(Problem::no_such_article, asked);
  const std::string& title = marked->article.title.empty() ? id : marked->article.title;
  return page({.title = title + " – fsearch", .head = "", .body = body(*marked, asked, searcher)}, asked);
}

}  // namespace fsearch::server
