#include "watch/digests/digest_text.hpp"

#include <algorithm>

#include "text/clock.hpp"
#include "wording/french_format.hpp"

namespace fsearch {
namespace {

constexpr std::size_t names_in_title = 3;

std::string articles(std::size_t count) { return french_count(count, "article", "articles"); }

/// "Le Progrès, L’Est et La Voix"; papers that have printed it several times once.
std::string sources_of(const std::vector<Article>& copies) {
  std::vector<std::string> names;
  for (const Article& copy : copies) {
    const std::string& name = copy.source.empty() ? copy.id : copy.source;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " et " : ", ") + names[i];
  return text;
}

void add_item(const NewsItem& item, std::string& text) {
  text += "\n* " + title_of(item) + "\n";
  for (const std::string& line :
       {origin_of(item), told_before(item), item.snippet ? item.snippet->text : "", item.article.url})
    if (!line.empty()) text += "  " + line + "\n";
}

}  // namespace

std::string digest_title(const Digest& digest) {
  std::string names;
  for (std::size_t i = 0; i < std::min(digest.queries.size(), names_in_title); ++i)
    names += (i == 0 ? "" : ", ") + digest.queries[i].name;
  if (digest.queries.size() > names_in_title) names += "…";
  return "Veille : " + articles(size_of(digest)) + " — " + names;
}

std::string digest_text(const Digest& digest) {
  std::string text = digest_title(digest) + "\n";
  for (const NewsOfQuery& news : digest.queries) {
    text += "\n# " + news.name + " (" + articles(news.items.size()) + ")\n";
    if (news.usual) text += peak_line(news) + "\n";
    for (const NewsItem& item : news.items) add_item(item, text);
  }
  return text;
}

std::string title_of(const NewsItem& item) {
  if (!item.article.title.empty()) return item.article.title;
  return item.lead.empty() ? item.article.id : item.lead;
}

std::string origin_of(const NewsItem& item) {
  std::string line;
  const std::string copies = sources_of(item.copies);
  for (const std::string& fact :
       {item.article.source, french_date(item.article.date), copies.empty() ? std::string() : "aussi dans " + copies})
    if (!fact.empty()) line += (line.empty() ? "" : " · ") + fact;
  return line;
}

std::string told_before(const NewsItem& item) {
  if (!item.told_before) return {};
  return "déjà signalé le " + french_date(to_instant(*item.told_before).substr(0, 10)) + " dans une autre version";
}

std::string peak_line(const NewsOfQuery& news) {
  if (!news.usual) return {};
  return "Pic : " + articles(news.peak) + ", contre " + french_count(*news.usual) + " d’ordinaire";
}

}  // namespace fsearch
