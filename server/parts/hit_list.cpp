#include "server/parts/hit_list.hpp"

#include "wording/html.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t ids_shown = 5;  ///< Of articles that say nearly the same.

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

void title(const Hit& hit, const PageRequest& asked, Html& html) {
  html.raw("<h2").attribute("lang", lang_of(hit.article)).raw("><a").attribute("href", asked.article(hit.article.id));
  html.raw(">");
  if (!is_blank(hit.article.title))
    html.marked(hit.article.title, hit.title_highlights);
  else
    html.text(hit.lead.empty() ? hit.article.id : hit.lead);
  html.raw("</a></h2>");
}

/// The text, and a link to its place in the article, to keep or to send; it never stands alone on a line.
void snippet(const PassageHit& passage, const Hit& hit, const PageRequest& asked, Html& html) {
  const Snippet& shown = passage.snippet;
  const Words& words = asked.words();
  html.raw("<p class=\"snippet\"").attribute("lang", lang_of(hit.article)).raw(">").raw(shown.cut_before ? "… " : "");
  html.marked(shown.text, shown.highlights).raw(shown.cut_after ? " …" : "").raw("\u00A0<a class=\"place\"");
  html.attribute("aria-label", words("Voir ce passage dans l’article"));
  html.attribute("title", words("Voir ce passage dans l’article"));
  html.attribute("href", asked.article(hit.article.id) + "#" + passage_anchor(passage.id)).raw(">¶</a></p>");
}

void alike(const Hit& hit, const PageRequest& asked, const FindArticle& find, Html& html) {
  if (hit.duplicates == 0) return;
  const Words& words = asked.words();
  html.raw("<details class=\"alike\"><summary>");
  html.text(words.counted(hit.duplicates, "article semblable", "articles semblables")).raw("</summary><ul>");
  for (std::size_t i = 0; i < hit.duplicate_ids.size() && i < ids_shown; ++i) {
    const auto article = find(hit.duplicate_ids[i]);
    if (!article) continue;
    html.raw("<li>").link(asked.article(article->id), is_blank(article->title) ? article->id : article->title);
    html.raw(" <span class=\"about\">").raw(about_line(*article, words)).raw("</span></li>");
  }
  html.raw("</ul>").link(asked.with("collapse", "0").address(), words("Les montrer tous séparément"), "off");
  html.raw("</details>");
}

}  // namespace

std::string lang_of(const Article& article) {
  const bool plain = article.language.size() == 2 &&
                     article.language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  return plain ? article.language : "fr";
}

std::string passage_anchor(std::string_view passage_id) {
  return "passage-" + std::string(passage_id.substr(passage_id.rfind('#') + 1));
}

std::string about_line(const Article& article, const Words& words) {
  Html html;
  const char* between = "";
  const auto part = [&](const std::string& text, std::string_view before, std::string_view after) {
    if (is_blank(text)) return;
    html.raw(between).raw(before).text(text).raw(after);
    between = " <span class=\"dot\" aria-hidden=\"true\">·</span> ";
  };
  part(article.source, "<span class=\"source\">", "</span>");
  part(words.date(article.date), "<time datetime=\"" + escaped(article.date) + "\">", "</time>");
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
  title(hit, asked, html);
  html.raw("<p class=\"about\">").raw(about_line(hit.article, asked.words())).raw("</p>");
  for (const PassageHit& passage : hit.passages) snippet(passage, hit, asked, html);
  alike(hit, asked, find, html);
  html.raw(web_line(hit.article.url, ""));
  return html.raw("</article></li>").take();
}

}  // namespace fsearch::server
