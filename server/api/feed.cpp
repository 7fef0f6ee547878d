#include "server/api/feed.hpp"

#include "server/http/uri.hpp"
#include "store/records/hash.hpp"
#include "wording/atom.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

std::string parameters_of(const Request& request) {
  std::string text;
  for (const auto& [name, value] : request.parameters)
    text += (text.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return text;
}

AtomEntry entry_of(const Hit& hit) {
  const Article& article = hit.article;
  const std::string& title = article.title.empty() ? hit.lead : article.title;
  const std::string here = "/article/" + percent_encoded(article.id);
  const bool elsewhere = is_web_address(article.url);
  return {.title = title.empty() ? article.id : title,
          .id = "urn:fsearch:article:" + percent_encoded(article.id),
          .updated = atom_instant(article.date),
          .link = elsewhere ? article.url : here,
          .related = elsewhere ? here : "",
          .author = article.author.empty() ? article.source : article.author,
          .categories = article.section,
          .source = article.source,
          .summary = hit.passages.empty() ? "" : hit.passages.front().snippet.text};
}

}  // namespace

std::string atom_feed(const SearchResult& result, const Request& request) {
  AtomFeed feed{
      .title = "fsearch : " + result.query, .id = {}, .self = request.path + parameters_of(request), .entries = {}};
  feed.id = "urn:fsearch:search:" + hash64_hex(feed.self);
  for (const Hit& hit : result.hits) feed.entries.push_back(entry_of(hit));
  return write_atom(feed);
}

}  // namespace fsearch::server
