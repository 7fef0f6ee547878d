#include "server/page/hit_list.hpp"

#include "server/http/uri.hpp"
#include "server/page/html.hpp"
#include "wording/french_format.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t ids_shown = 5;  ///< Of articles that say nearly the same.

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

void title(const Hit& hit, const std::string& query, Html& html) {
  html.raw("<h2><a").attribute("href", article_address(hit.article.id, query)).raw(">");
  if (!is_blank(hit.article.title))
    html.marked(hit.article.title, hit.title_highlights);
  else
    html.text(hit.lead.empty() ? hit.article.id : hit.lead);
  html.raw("</a></h2>");
}

/// The text, and a link to its place in the article, to keep or to send.
void snippet(const PassageHit& passage, const std::string& address, Html& html) {
  const Snippet& shown = passage.snippet;
  html.raw("<p class=\"snippet\">").raw(shown.cut_before ? "… " : "");
  html.marked(shown.text, shown.highlights).raw(shown.cut_after ? " …" : "");
  html.raw(
          " <a class=\"place\" aria-label=\"Voir ce passage dans l’article\" title=\"Voir ce passage dans "
          "l’article\"")
      .attribute("href", address + "#" + passage_anchor(passage.id))
      .raw(">¶</a></p>");
}

void alike(const Hit& hit, const PageRequest& asked, const FindArticle& find, Html& html) {
  if (hit.duplicates == 0) return;
  html.raw("<details class=\"alike\"><summary>").text(french_count(hit.duplicates));
  html.raw(hit.duplicates == 1 ? " article semblable" : " articles semblables").raw("</summary><ul>");
  for (std::size_t i = 0; i < hit.duplicate_ids.size() && i < ids_shown; ++i) {
    const auto article = find(hit.duplicate_ids[i]);
    if (!article) continue;
    html.raw("<li>").link(article_address(article->id, asked.marks()),
                          is_blank(article->title) ? article->id : article->title);
    html.raw(" <span class=\"about\">").raw(about_line(*article)).raw("</span></li>");
  }
  html.raw("</ul>").link(asked.with("collapse", "0").address(), "Les montrer tous séparément", "off").raw("</details>");
}

}  // namespace

std::string article_address(std::string_view id, std::string_view query) {
  return "/article/" + percent_encoded(id) + (query.empty() ? "" : "?q=" + percent_encoded(query));
}

std::string passage_anchor(std::string_view passage_id) {
  return "passage-" + std::string(passage_id.substr(passage_id.rfind('#') + 1));
}

std::string about_line(const Article& article) {
  Html html;
  const char* between = "";
  const auto part = [&](const std::string& words, std::string_view before, std::string_view after) {
    if (is_blank(words)) return;
    html.raw(between).raw(before).text(words).raw(after);
    between = " <span class=\"dot\" aria-hidden=\"true\">·</span> ";
  };
  part(article.source, "<span class=\"source\">", "</span>");
  part(french_date(article.date), "<span class=\"date\">", "</span>");
  part(article.author, "<span>", "</span>");
  if (!article.section.empty()) part(article.section.front(), "<span>", "</span>");
  return html.take();
}

std::string web_line(const std::string& url, std::string_view before) {
  if (!is_web_address(url)) return "";
  Html html;
  html.raw("<p class=\"web\"><a rel=\"noopener noreferrer\"").attribute("href", url).raw(">").raw(before);
  return html.text(site_name(url)).raw(" <span aria-hidden=\"true\">↗</span></a></p>").take();
}

std::string hit_item(const Hit& hit, const PageRequest& asked, const FindArticle& find) {
  Html html;
  html.raw("<li class=\"hit\"><article>");
  title(hit, asked.marks(), html);
  html.raw("<p class=\"about\">").raw(about_line(hit.article)).raw("</p>");
  const std::string address = article_address(hit.article.id, asked.marks());
  for (const PassageHit& passage : hit.passages) snippet(passage, address, html);
  alike(hit, asked, find, html);
  html.raw(web_line(hit.article.url, ""));
  return html.raw("</article></li>").take();
}

}  // namespace fsearch::server
