/// The routes of /api/v1: JSON in and out, as the library writes it. docs/api.md lists them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

inline constexpr std::string_view api_prefix = "/api/v1/";

/// Answers a request whose path starts with api_prefix; `databases` are those of the searcher. Throws Error:
/// usage for a request that is not as expected, others where the index cannot be read.
Response answer_api(const Request& request, Searcher& searcher, const std::vector<std::string>& databases);

/// Returns the name of the route of a path that starts with api_prefix: "articles/{id}"; "" where there is none.
std::string_view api_route(std::string_view path);

/// Returns /openapi.json: what programs may ask and what they are answered (OpenAPI 3.1).
Response api_description();

/// Returns "get /api/v1/search", "post /api/v1/search"...: what /openapi.json must describe.
std::vector<std::string> api_addresses();

}  // namespace fsearch::server
