/// A request and a response of HTTP, as routes see them: plain values, without sockets.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fsearch::server {

/// Names and values, in order; a name may come more than once.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method = "GET";
  std::string path = "/";  ///< Decoded: any bytes. See set_target().
  Parameters parameters;   ///< Those behind the question mark, decoded.
  std::string host;        ///< With its port, as sent.
  std::string if_none_match;
  std::string body;
  std::string accept;           ///< Content types, as sent.
  std::string accept_language;  ///< As sent.
  std::string authorization;    ///< As sent.
  // Of a response in parts, never of a client: see Response::next.
  std::size_t sent = 0;   ///< Over 0: the part before is sent; of an export, how many articles the client has,
  std::size_t total = 0;  ///< and of how many.
};

struct Response {
  unsigned status = 200;
  std::string content_type = "text/plain; charset=utf-8";
  std::string body;
  Parameters headers;  ///< All others, but for those that the connection itself needs.
  /// Where the body goes on: the request whose response has the next part, asked once this part was sent, so that a
  /// slow client costs no memory and no thread. Its status and headers are not read; one that is not 200 cuts the
  /// connection, which tells the client that something is missing.
  std::shared_ptr<const Request> next = {};
  std::string_view route = {};  ///< The name that metrics count it under: "search". A literal.
};

/// Answers a request. One for each thread.
using Handler = std::function<Response(const Request&)>;

/// Returns the first value of that name.
std::optional<std::string> parameter(const Request& request, std::string_view name);

}  // namespace fsearch::server
