#include "watch/digests/digest_html.hpp"

#include "watch/digests/digest_text.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

/// Mail programs drop style sheets more often than they drop styles of elements.
constexpr std::string_view soft = R"(<p style="margin:.1rem 0;color:#65605a">)";

void write_line(std::string_view opening, const std::string& text, Html& html) {
  if (!text.empty()) html.raw(opening).text(text).raw("</p>");
}

void write_title(const NewsItem& item, Html& html) {
  const bool linked = is_web_address(item.article.url);
  html.raw(R"(<h3 style="font-size:1rem;margin:1.2rem 0 0">)");
  if (linked) html.raw("<a").attribute("href", item.article.url).raw(R"( style="color:#8a1c2c">)");
  if (item.article.title.empty())
    html.text(title_of(item));
  else
    html.marked(item.article.title, item.title_highlights);
  html.raw(linked ? "</a></h3>" : "</h3>");
}

void write_item(const NewsItem& item, Html& html) {
  write_title(item, html);
  write_line(soft, origin_of(item), html);
  write_line(soft, told_before(item), html);
  if (item.snippet)
    html.raw(R"(<p style="margin:.2rem 0">)").marked(item.snippet->text, item.snippet->highlights).raw("</p>");
  html.raw("\n");
}

}  // namespace

std::string digest_html(const Digest& digest) {
  Html html;
  html.raw("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>").text(digest_title(digest));
  html.raw("</title></head>\n<body style=\"max-width:42rem;margin:1rem auto;font:1rem/1.5 Georgia,serif\">\n");
  for (const NewsOfQuery& news : digest.queries) {
    html.raw(R"(<h2 style="font-size:1.2rem;margin:2rem 0 .2rem">)").text(news.name).raw("</h2>");
    if (news.name != news.query) write_line(soft, news.query, html);
    write_line(R"(<p style="font-weight:bold">)", peak_line(news), html);
    for (const NewsItem& item : news.items) write_item(item, html);
  }
  return html.raw("</body></html>\n").take();
}

}  // namespace fsearch
