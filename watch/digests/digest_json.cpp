#include "watch/digests/digest_json.hpp"

#include <nlohmann/json.hpp>

#include "text/clock.hpp"
#include "watch/digests/digest_text.hpp"

namespace fsearch {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json spans_json(const std::vector<Span>& spans) {
  Json array = Json::array();
  for (const Span& span : spans) array.push_back(Json::array({span.begin, span.end}));
  return array;
}

Json item_json(const NewsItem& item) {
  const Article& article = item.article;
  Json json = {{"id", article.id},         {"title", article.title}, {"url", article.url},
               {"source", article.source}, {"date", article.date},   {"indexed", item.indexed}};
  if (item.snippet)
    json["passage"] = {{"text", item.snippet->text}, {"highlights", spans_json(item.snippet->highlights)}};
  json["copies"] = Json::array();
  for (const Article& copy : item.copies)
    json["copies"].push_back({{"id", copy.id}, {"title", copy.title}, {"url", copy.url}, {"source", copy.source}});
  if (item.told_before) json["told_before"] = to_instant(*item.told_before);
  return json;
}

Json query_json(const NewsOfQuery& news) {
  Json json = {{"name", news.name}, {"query", news.query}};
  if (news.usual) json["peak"] = {{"found", news.peak}, {"usual", *news.usual}};
  return json;
}

}  // namespace

std::string digest_lines(const Digest& digest) {
  std::string lines;
  for (const NewsOfQuery& news : digest.queries)
    for (const NewsItem& item : news.items) {
      Json line = {{"watch", query_json(news)}, {"digest", digest.id}, {"told", to_instant(digest.now)}};
      line.update(item_json(item));
      lines += line_of(line) + "\n";
    }
  return lines;
}

std::string digest_object(const Digest& digest) {
  Json json = {{"digest", digest.id}, {"told", to_instant(digest.now)}, {"text", digest_text(digest)}};
  Json& watches = json["watches"] = Json::array();
  for (const NewsOfQuery& news : digest.queries) {
    Json watch = query_json(news);
    watch["items"] = Json::array();
    for (const NewsItem& item : news.items) watch["items"].push_back(item_json(item));
    watches.push_back(std::move(watch));
  }
  return line_of(json);
}

}  // namespace fsearch
