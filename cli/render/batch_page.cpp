#include "cli/render/batch_page.hpp"

#include <utility>

#include "wording/answer_words.hpp"
#include "wording/french_format.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

constexpr std::string_view style =
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 Charter,Georgia,serif;color:#1d1b19;"
    "background:#fdfcfa}h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2.5rem 0 .3rem}h3{font-size:1rem;margin:1.2rem "
    "0 "
    "0}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px "
    "solid "
    "#e3ded6}td.count,th.count{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}p{margin:.2rem "
    "0}.soft{color:#65605a}mark{background:#ffe9a3;color:inherit}a{color:#8a1c2c}"
    "@media(prefers-color-scheme:dark){body{background:#171615;color:#ece8e2}.soft{color:#a8a199}a{color:#f0909b}"
    "mark{background:#5c4a12}td,th{border-color:#37342f}}"
    "@media print{body{margin:0;max-width:none}h2{break-after:avoid}article{break-inside:avoid}}";

std::string anchor_of(std::size_t number) { return "q" + std::to_string(number); }

const std::string& title_of(const ListedQuery& query) { return query.name.empty() ? query.request.query : query.name; }

void write_title(const Hit& hit, Html& html) {
  const std::string& url = hit.article.url;
  const bool linked = is_web_address(url);
  html.raw("<h3>");
  if (linked) html.raw("<a").attribute("href", url).raw(">");
  if (hit.article.title.empty())
    html.text(hit.lead);
  else
    html.marked(hit.article.title, hit.title_highlights);
  html.raw(linked ? "</a></h3>" : "</h3>");
}

void write_hit(const Hit& hit, Html& html) {
  html.raw("<article>");
  write_title(hit, html);
  html.raw("<p class=\"soft\">").text(hit.article.source);
  if (!hit.article.date.empty()) html.raw(" · ").text(french_date(hit.article.date));
  if (hit.duplicates > 0)
    html.raw(" · et ").text(french_count(hit.duplicates, "presque semblable", "presque semblables"));
  html.raw("</p>");
  for (const PassageHit& passage : hit.passages)
    html.raw("<p>").marked(passage.snippet.text, passage.snippet.highlights).raw("</p>");
  html.raw("</article>");
}

}  // namespace

std::string BatchPage::add(const ListedQuery& query, const SearchResult& result) {
  const std::string anchor = anchor_of(++queries_);
  Html row;
  row.raw("<tr><td><a")
      .attribute("href", "#" + anchor)
      .raw(">")
      .text(title_of(query))
      .raw("</a></td><td class=\"count\">");
  row.raw(result.total_exact ? "" : "≈ ").text(french_count(result.total)).raw("</td></tr>\n");
  counts_ += row.take();

  Html html;
  html.raw("<section><h2").attribute("id", anchor).raw(">").text(title_of(query)).raw("</h2>");
  if (!query.name.empty()) html.raw("<p class=\"soft\">").text(query.request.query).raw("</p>");
  html.raw("<p>").text(count_line(result)).raw("</p>");
  for (const Warning& warning : result.warnings)
    html.raw("<p class=\"soft\">Attention : ").text(warning.text).raw("</p>");
  for (const Hit& hit : result.hits) write_hit(hit, html);
  html.raw("</section>\n");
  answers_ += html.take();
  return {};
}

std::string BatchPage::foot() {
  Html html;
  html.raw("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">");
  html.raw(R"(<meta name="viewport" content="width=device-width"><title>Revue de presse</title><style>)").raw(style);
  html.raw("</style></head><body><h1>Revue de presse</h1>\n<table><tr><th>Requête</th>");
  html.raw("<th class=\"count\">Articles</th></tr>\n").raw(counts_).raw("</table>\n").raw(answers_);
  html.raw("</body></html>\n");
  return html.take();
}

}  // namespace fsearch
