#include "server/site.hpp"

#include <array>
#include <exception>
#include <utility>

#include "fsearch/error.hpp"
#include "server/api/api.hpp"
#include "server/health.hpp"
#include "server/http/problem.hpp"
#include "server/page/article_page.hpp"
#include "server/page/frame.hpp"
#include "server/page/search_page.hpp"
#include "server/page/story_page.hpp"
#include "server/page/together_page.hpp"
#include "server/page/trend_page.hpp"
#include "server/page/welcome_page.hpp"
#include "store/records/hash.hpp"

namespace fsearch::server {
namespace {

constexpr std::string_view article_prefix = "/article/";

/// An answer that tells how long it took is never the same twice.
bool may_be_kept(const Request& request, const Response& response) {
  const bool read = (request.method == "GET" || request.method == "HEAD") && !response.next;
  const bool timed = request.path == "/api/v1/search" || request.path == "/api/v1/similar";
  return read && response.status == 200 && !timed;
}

/// Names what a response says, and leaves it out where the client has it.
void add_tag(const Request& request, Response& response) {
  const std::string tag = "\"" + hash64_hex(response.body) + "\"";
  response.headers.emplace_back("ETag", tag);
  if (request.if_none_match.find(tag) == std::string::npos) return;
  response.status = 304;
  response.body.clear();
}

Response plain(std::string body) {
  return {.status = 200, .content_type = "text/plain; charset=utf-8", .body = std::move(body), .headers = {}};
}

bool is_page(const Request& request) {
  return request.path == "/" || request.path == "/help" || request.path == "/together" || request.path == "/trend" ||
         request.path == "/story" || request.path.starts_with(article_prefix);
}

Response answer_page(const Request& request, Searcher& searcher) {
  const PageRequest asked = PageRequest::of(request);
  if (request.path == "/") return search_page(request, asked, searcher);
  if (request.path == "/help") return help_page(asked);
  if (request.path == "/together") return together_page(asked, searcher);
  if (request.path == "/trend") return trend_page(asked, searcher);
  if (request.path == "/story") return story_page(asked, searcher);
  return article_page(asked, request.path.substr(article_prefix.size()), searcher);
}

/// The name that metrics have for an address: few of them, whatever clients ask.
std::string_view route_name(const Request& request) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> pages{{{"/", "page"},
                                                                                {"/help", "help"},
                                                                                {"/together", "together"},
                                                                                {"/trend", "trend"},
                                                                                {"/story", "story"},
                                                                                {"/healthz", "healthz"},
                                                                                {"/readyz", "readyz"},
                                                                                {"/metrics", "metrics"},
                                                                                {"/openapi.json", "openapi"}}};
  if (const std::string_view writes = writing_route(request); !writes.empty()) return writes;
  if (request.path.starts_with(api_prefix)) return api_route(request.path);
  if (request.path.starts_with(article_prefix)) return "article";
  if (request.path.starts_with("/assets/")) return "assets";
  for (const auto& [path, name] : pages)
    if (request.path == path) return name;
  return "";
}

/// Readers get a page, programs an object.
Response failure(const Request& request, Problem problem, const std::string& detail) {
  return is_page(request) ? problem_page(problem, PageRequest::of(request)) : problem_response(problem, detail);
}

}  // namespace

Site::Site(SiteOptions options) : options_(std::move(options)), searcher_(options_.databases) {}

/// For those who watch the server: it lives, it can answer, what it has done.
Response Site::answer_health(const Request& request) {
  Response response = plain("ok\n");
  if (request.path == "/readyz") {
    if (!searcher_) searcher_.emplace(options_.databases);
    searcher_->article("");  // Reads the index that is published now.
  }
  return response;
}

Response Site::metrics() {
  Response response = plain((options_.metrics ? options_.metrics->text() : "") + index_metrics(options_.databases));
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  return response;
}

Response Site::answer_route(const Request& request) {
  const bool api = request.path.starts_with(api_prefix);
  if (options_.writing && answers_as(request.host, options_.address, options_.hosts))
    if (auto written = answer_writing(request, *options_.writing)) return *std::move(written);
  if (!api && request.method != "GET" && request.method != "HEAD") {
    Response refused = problem_response(Problem::method_not_allowed);
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  if (request.path == "/healthz" || request.path == "/readyz") return answer_health(request);
  if (!answers_as(request.host, options_.address, options_.hosts))
    return problem_response(Problem::host_not_allowed, "start the server with --host NAME to have it answer as NAME");
  if (request.path == "/metrics") return metrics();
  if (request.path == "/openapi.json") return api_description();
  if (auto asset = find_asset(request.path)) return *std::move(asset);
  if (!api && !is_page(request)) return problem_page(Problem::no_such_route, PageRequest::of(request));
  if (!searcher_) searcher_.emplace(options_.databases);
  return api ? answer_api(request, *searcher_, options_.databases) : answer_page(request, *searcher_);
}

Response Site::give_up(const Request& request, Problem problem, const char* why) {
  searcher_.reset();
  if (options_.report) options_.report(why);
  return failure(request, problem, "");
}

Response Site::answer(const Request& request) noexcept {
  Response response;
  try {
    response = answer_route(request);
  } catch (const Error& error) {
    response = error.kind() == Error::Kind::usage ? failure(request, Problem::bad_request, error.detail())
                                                  : give_up(request, Problem::index_unreadable, error.what());
  } catch (const std::exception& error) {
    response = give_up(request, Problem::internal, error.what());
  }
  if (may_be_kept(request, response)) add_tag(request, response);
  add_safety_headers(response);
  response.route = route_name(request);
  return response;
}

}  // namespace fsearch::server
