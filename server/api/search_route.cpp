#include "server/api/search_route.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "server/api/api_request.hpp"
#include "server/api/feed.hpp"
#include "server/api/format.hpp"
#include "server/http/problem.hpp"

namespace fsearch::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t part_size = 200;  ///< Articles written at a time.

/// What a request has beside what it searches.
const std::vector<std::string> of_format = {"format", "separator", "bom"};

/// Whether a request says something of `key`, as a parameter or in its body.
bool names(const Request& request, const std::string& key) {
  if (request.method != "POST") return parameter(request, key).has_value();
  return Json::parse(request.body, nullptr, false).contains(key);
}

/// All that match, each for itself, unless the request says otherwise.
SearchRequest whole_search(const Request& request) {
  SearchRequest search = search_request(request, of_format, Bounds::none);
  if (!names(request, "limit")) search.limit = std::numeric_limits<std::size_t>::max();
  if (!names(request, "partial")) search.partial = false;
  if (!names(request, "collapse")) search.collapse = false;
  search.facets.clear();
  search.histogram.reset();
  return search;
}

/// The last line of NDJSON: a reader who does not see it knows that something is missing.
std::string last_line(const SearchResult& result, std::size_t articles, bool changed) {
  Json line = {{"complete", result.complete && !changed}, {"articles", articles}, {"total", result.total}};
  if (changed) line["reason"] = "the index changed meanwhile; ask again";
  if (!result.complete) line["reason"] = "the time was up";
  for (const Warning& warning : result.warnings) line["warnings"].push_back(warning.text);
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// A part of all articles. Parts are told from where the last one ended, so that any worker can go on; articles that
/// come or go meanwhile would shift the others, so that the answer ends where their number has changed.
Response part(const Request& request, Format format, Searcher& searcher) {
  SearchRequest search = whole_search(request);
  const std::size_t wanted = search.limit;
  search.offset += request.sent;
  search.limit = std::min(part_size, wanted - request.sent);
  const SearchResult result = searcher.search(search);
  const bool changed = request.sent > 0 && result.total != request.total;
  if (changed && format != Format::ndjson) return problem_response(Problem::index_unreadable, "the index changed");
  Response response{.status = 200, .content_type = media_type(format), .body = "", .headers = {}};
  if (request.sent == 0) response.body = opening(format, request);
  std::size_t sent = request.sent;
  for (const Hit& hit : result.hits) {
    if (changed) break;
    response.body += written(hit, format, request);
    ++sent;
  }
  const bool more = !changed && result.complete && result.hits.size() == search.limit && sent < wanted;
  if (more) {
    auto next = std::make_shared<Request>(request);
    next->sent = sent;
    next->total = result.total;
    response.next = std::move(next);
  } else if (format == Format::ndjson) {
    response.body += last_line(result, sent, changed);
  } else if (!result.complete) {
    return problem_response(Problem::busy, "the time was up");
  }
  return response;
}

}  // namespace

Response search_route(const Request& request, Searcher& searcher) {
  const Format format = wanted_format(request);
  if (format != Format::json && format != Format::atom) return part(request, format, searcher);
  const SearchResult result = searcher.search(search_request(request, of_format));
  return {.status = 200,
          .content_type = media_type(format),
          .body = format == Format::json ? to_json(result) + "\n" : atom_feed(result, request),
          .headers = {}};
}

}  // namespace fsearch::server
