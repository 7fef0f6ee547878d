/// Errors over HTTP: application/problem+json (RFC 9457), each with a code that clients may rely on.
#pragma once
#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace fsearch::server {

enum class Problem {
  bad_http,
  bad_request,
  host_not_allowed,
  no_such_route,
  no_such_article,
  no_such_task,
  unauthorized,
  method_not_allowed,
  body_too_large,
  header_too_large,
  internal,
  index_unreadable,
  busy,
};

struct ProblemKind {
  Problem problem;
  std::string_view code;  ///< Never changes: "no_such_article". docs/api.md lists them.
  unsigned status;
  std::string_view title;
};

/// Returns the row of the one table.
const ProblemKind& kind_of(Problem problem);

/// Returns the response; `detail` says what happened and the remedy.
Response problem_response(Problem problem, const std::string& detail = "");

/// Adds to `response` the headers that all responses have: no sniffing, no framing, no script but our own.
void add_safety_headers(Response& response);

}  // namespace fsearch::server
