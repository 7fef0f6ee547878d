#include "wording/atom.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "text/time_zone.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

constexpr std::string_view no_date = "1970-01-01T00:00:00Z";

void element(std::string_view name, std::string_view text, Html& xml) {
  xml.raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">\n");
}

void link(std::string_view rel, const std::string& href, Html& xml) {
  if (!href.empty()) xml.raw("<link").attribute("rel", rel).attribute("href", href).raw("/>\n");
}

void write_entry(const AtomEntry& entry, Html& xml) {
  xml.raw("<entry>\n");
  element("title", entry.title, xml);
  element("id", entry.id, xml);
  element("updated", entry.updated, xml);
  link("alternate", entry.link, xml);
  link("related", entry.related, xml);
  xml.raw("<author>");
  element("name", entry.author.empty() ? "fsearch" : entry.author, xml);
  xml.raw("</author>\n");
  for (const auto& category : entry.categories) xml.raw("<category").attribute("term", category).raw("/>\n");
  if (!entry.source.empty()) xml.raw("<source>").raw("<title>").text(entry.source).raw("</title></source>\n");
  if (entry.link.empty() || !entry.summary.empty())
    element(entry.link.empty() ? "content" : "summary", entry.summary, xml);
  xml.raw("</entry>\n");
}

}  // namespace

std::string atom_instant(const std::string& date) {
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
  const int minutes = paris.minutes_ahead(local - 60L * paris.minutes_ahead(local));
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", clock.tm_year + 1900,
                clock.tm_mon + 1, clock.tm_mday, clock.tm_hour, clock.tm_min, clock.tm_sec, minutes < 0 ? '-' : '+',
                std::abs(minutes) / 60 % 24, std::abs(minutes) % 60);
  return text.data();
}

std::string write_atom(const AtomFeed& feed) {
  std::string newest(no_date);
  for (const AtomEntry& entry : feed.entries) newest = std::max(newest, entry.updated);
  Html xml;
  xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
  element("title", feed.title, xml);
  element("id", feed.id, xml);
  element("updated", newest, xml);
  link("self", feed.self, xml);
  for (const AtomEntry& entry : feed.entries) write_entry(entry, xml);
  return xml.raw("</feed>\n").take();
}

}  // namespace fsearch
