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

}  // namespace fsearch::server
