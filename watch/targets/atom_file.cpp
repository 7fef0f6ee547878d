#include "watch/targets/atom_file.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "store/records/hash.hpp"
#include "text/clock.hpp"
#include "watch/digests/digest_text.hpp"
#include "wording/atom.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

AtomEntry entry_of(const NewsOfQuery& news, const NewsItem& item) {
  const Article& article = item.article;
  std::string summary = item.snippet ? item.snippet->text : item.lead;
  for (const std::string& line : {origin_of(item), told_before(item)})
    if (!line.empty()) summary += "\n" + line;
  return {.title = title_of(item),
          .id = "urn:fsearch:watch:" + hash64_hex(news.name + "\n" + article.id),
          .updated = to_instant(item.found),
          .link = is_web_address(article.url) ? article.url : "",
          .related = "",
          .author = article.author.empty() ? article.source : article.author,
          .categories = {news.name},
          .source = article.source,
          .summary = std::move(summary)};
}

}  // namespace

std::string atom_of(const Digest& digest, const std::string& path) {
  AtomFeed feed{.title = "Veille", .id = "urn:fsearch:watch:" + hash64_hex(path), .self = {}, .entries = {}};
  if (digest.queries.size() == 1) feed.title += " : " + digest.queries.front().name;
  for (const NewsOfQuery& news : digest.queries)
    for (const NewsItem& item : news.items) feed.entries.push_back(entry_of(news, item));
  std::stable_sort(feed.entries.begin(), feed.entries.end(),
                   [](const AtomEntry& left, const AtomEntry& right) { return left.updated > right.updated; });
  return write_atom(feed);
}

}  // namespace fsearch
