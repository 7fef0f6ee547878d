#include "server/http/problem.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace fsearch::server {
namespace {

constexpr std::array<ProblemKind, 13> kinds = {{
    {Problem::bad_http, "bad_http", 400, "This is no request of HTTP/1.1"},
    {Problem::bad_request, "bad_request", 400, "A parameter or the body is not as expected"},
    {Problem::host_not_allowed, "host_not_allowed", 421, "This server does not answer under that name"},
    {Problem::no_such_route, "no_such_route", 404, "There is nothing at this address"},
    {Problem::no_such_article, "no_such_article", 404, "No article has this id"},
    {Problem::no_such_task, "no_such_task", 404, "No task has this number"},
    {Problem::unauthorized, "unauthorized", 401, "Writing needs a token"},
    {Problem::method_not_allowed, "method_not_allowed", 405, "This address takes other methods"},
    {Problem::body_too_large, "body_too_large", 413, "The body is too large"},
    {Problem::header_too_large, "header_too_large", 431, "The address or the header is too large"},
    {Problem::internal, "internal", 500, "The server failed"},
    {Problem::index_unreadable, "index_unreadable", 503, "The index cannot be read"},
    {Problem::busy, "busy", 503, "Too many requests wait"},
}};

}  // namespace

const ProblemKind& kind_of(Problem problem) { return kinds[static_cast<std::size_t>(problem)]; }

Response problem_response(Problem problem, const std::string& detail) {
  const ProblemKind& kind = kind_of(problem);
  nlohmann::ordered_json json = {
      {"type", "about:blank"}, {"title", kind.title}, {"status", kind.status}, {"code", kind.code}};
  if (!detail.empty()) json["detail"] = detail;
  Response response{.status = kind.status,
                    .content_type = "application/problem+json",
                    .body = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n",
                    .headers = {}};
  if (kind.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

void add_safety_headers(Response& response) {
  response.headers.emplace_back("Content-Security-Policy",
                                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                                "object-src 'none'");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
}

}  // namespace fsearch::server
