#include "server/api/feed.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

#include "server/http/uri.hpp"
#include "store/records/hash.hpp"
#include "text/time_zone.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

/// Every entry must have a date, known or not.
constexpr std::string_view no_date = "1970-01-01T00:00:00Z";

/// Returns "2025-03-15T10:12:00+01:00" of a date as precise as known.
std::string instant(const std::string& date) {
  std::tm clock{};
  clock.tm_mday = 1;
  clock.tm_mon = 1;
  const int read = std::sscanf(date.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &clock.tm_year, &clock.tm_mon, &clock.tm_mday,
                               &clock.tm_hour, &clock.tm_min, &clock.tm_sec);
  if (read < 1) return std::string(no_date);
  clock.tm_year -= 1900;
  clock.tm_mon -= 1;
  static const TimeZone paris("Europe/Paris");
  const std::time_t local = timegm(&clock);
  const int minutes = paris.minutes_ahead(local - 60 * paris.minutes_ahead(local));
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", clock.tm_year + 1900,
                clock.tm_mon + 1, clock.tm_mday, clock.tm_hour, clock.tm_min, clock.tm_sec, minutes < 0 ? '-' : '+',
                std::abs(minutes) / 60 % 24, std::abs(minutes) % 60);
  return text.data();
}

std::string parameters_of(const Request& request) {
  std::string text;
  for (const auto& [name, value] : request.parameters)
    text += (text.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return text;
}

void element(std::string_view name, std::string_view text, Html& xml) {
  xml.raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">\n");
}

void link(std::string_view rel, const std::string& href, Html& xml) {
  xml.raw("<link").attribute("rel", rel).attribute("href", href).raw("/>\n");
}

void entry(const Hit& hit, Html& xml) {
  const Article& article = hit.article;
  const std::string& title = article.title.empty() ? hit.lead : article.title;
  xml.raw("<entry>\n");
  element("title", title.empty() ? article.id : title, xml);
  element("id", "urn:fsearch:article:" + percent_encoded(article.id), xml);
  element("updated", instant(article.date), xml);
  const std::string here = "/article/" + percent_encoded(article.id);
  link("alternate", is_web_address(article.url) ? article.url : here, xml);
  if (is_web_address(article.url)) link("related", here, xml);
  xml.raw("<author>");
  const std::string& author = article.author.empty() ? article.source : article.author;
  element("name", author.empty() ? "fsearch" : author, xml);
  xml.raw("</author>\n");
  for (const auto& section : article.section) xml.raw("<category").attribute("term", section).raw("/>\n");
  if (!article.source.empty()) xml.raw("<source>").raw("<title>").text(article.source).raw("</title></source>\n");
  if (!hit.passages.empty()) element("summary", hit.passages.front().snippet.text, xml);
  xml.raw("</entry>\n");
}

}  // namespace

std::string atom_feed(const SearchResult& result, const Request& request) {
  std::string newest(no_date);
  for (const Hit& hit : result.hits) newest = std::max(newest, instant(hit.article.date));
  const std::string self = request.path + parameters_of(request);
  Html xml;
  xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
  element("title", "fsearch : " + result.query, xml);
  element("id", "urn:fsearch:search:" + hash64_hex(self), xml);
  element("updated", newest, xml);
  link("self", self, xml);
  for (const Hit& hit : result.hits) entry(hit, xml);
  return xml.raw("</feed>\n").take();
}

}  // namespace fsearch::server
