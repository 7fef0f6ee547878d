#include "server/site.hpp"

#include <exception>
#include <utility>

#include "fsearch/error.hpp"
#include "server/api/api.hpp"
#include "server/http/problem.hpp"
#include "server/page/article_page.hpp"
#include "server/page/frame.hpp"
#include "server/page/search_page.hpp"
#include "server/page/together_page.hpp"
#include "server/page/welcome_page.hpp"
#include "store/records/hash.hpp"

namespace fsearch::server {
namespace {

constexpr std::string_view article_prefix = "/article/";

/// An answer that tells how long it took is never the same twice.
bool may_be_kept(const Request& request, const Response& response) {
  const bool read = request.method == "GET" || request.method == "HEAD";
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

bool is_page(const Request& request) {
  return request.path == "/" || request.path == "/help" || request.path == "/together" ||
         request.path.starts_with(article_prefix);
}

Response answer_page(const Request& request, Searcher& searcher) {
  const PageRequest asked = PageRequest::of(request);
  if (request.path == "/") return search_page(asked, searcher);
  if (request.path == "/help") return help_page(asked);
  if (request.path == "/together") return together_page(asked, searcher);
  return article_page(asked, request.path.substr(article_prefix.size()), searcher);
}

/// Readers get a page, programs an object.
Response failure(const Request& request, Problem problem, const std::string& detail) {
  return is_page(request) ? problem_page(problem, PageRequest::of(request)) : problem_response(problem, detail);
}

}  // namespace

Site::Site(SiteOptions options) : options_(std::move(options)), searcher_(options_.databases) {}

Response Site::answer_route(const Request& request) {
  const bool api = request.path.starts_with(api_prefix);
  if (!api && request.method != "GET" && request.method != "HEAD") {
    Response refused = problem_response(Problem::method_not_allowed);
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  if (request.path == "/healthz")
    return {.status = 200, .content_type = "text/plain; charset=utf-8", .body = "ok\n", .headers = {}};
  if (!answers_as(request.host, options_.address, options_.hosts))
    return problem_response(Problem::host_not_allowed, "start the server with --host NAME to have it answer as NAME");
  if (auto asset = find_asset(request.path)) return *std::move(asset);
  if (!api && !is_page(request)) return problem_response(Problem::no_such_route);
  if (!searcher_) searcher_.emplace(options_.databases);
  if (api) return answer_api(request, *searcher_, options_.databases);
  return answer_page(request, *searcher_);
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
  return response;
}

}  // namespace fsearch::server
