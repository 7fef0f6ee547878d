/// A site over a small newspaper, asked without sockets.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "server/site.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {

/// Returns the response to a GET of "/api/v1/search?query=Azure" from this machine.
server::Response get(server::Site& site, const std::string& target);

/// Returns the same with all its parts; see Response::next.
server::Response get_whole(server::Site& site, const std::string& target);

/// Returns the site of four articles: azure-1 (Le Monde, 2025-03-15, Économie, names Sam Altman), azure-2
/// (Libération, 2024-11-02), greve-1 (Le Monde, 2025-01-10) and "a/b?c#d é" (no date). Made at the first
/// call.
server::Site& small_site();

/// Returns the whole body of such a response from that site.
std::string body(const std::string& target);

/// Returns the JSON of a response's body; throws where it is none.
nlohmann::json json_of(const server::Response& response);

bool has(const std::string& text, const std::string& part);

}  // namespace fsearch::testing
