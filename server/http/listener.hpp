/// Listens, reads requests within limits, has them answered and writes the responses.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "server/http/address.hpp"
#include "server/http/message.hpp"
#include "server/http/metrics.hpp"

namespace fsearch::server {

/// What a client may cost. docs/serving.md lists them.
struct Limits {
  std::size_t header_bytes = 16UL * 1024;
  std::size_t body_bytes = 64UL * 1024;
  std::size_t connections = 2000;
  std::size_t waiting_requests = 128;        ///< For a worker; any more are told to come back (503).
  std::chrono::seconds read_time{5};         ///< For a whole request, from its first byte or the response before.
  std::chrono::seconds long_read_time{60};   ///< For a request that may have a larger body: see Hooks::body_bytes.
  std::chrono::seconds write_time{30};       ///< For a whole response.
  std::chrono::milliseconds half_read{500};  ///< When the server is stopped: for requests half read,
  std::chrono::seconds drain_time{15};       ///< and for all that was begun.
};

/// Whom a server tells what it does.
struct Hooks {
  std::function<void(const Address&)> ready = {};      ///< Connections are taken, at this address.
  std::function<void(const Answered&)> answered = {};  ///< A response is written.
  /// How many bytes the body of a request may have, by its head; Limits::body_bytes where this is missing.
  std::function<std::size_t(const Request&)> body_bytes = {};
  std::shared_ptr<Metrics> metrics = std::make_shared<Metrics>();
};

/// Serves until SIGTERM or SIGINT, then ends what was begun and returns; a second one drops that. Each
/// handler gets a thread of its own. Throws Error (usage) where the address cannot be listened on.
///
/// Where systemd has opened the socket (LISTEN_FDS), that one is listened on instead of `address`; and systemd is told
/// when connections are taken (NOTIFY_SOCKET).
void serve(const Address& address, const Limits& limits, std::vector<Handler> handlers, const Hooks& hooks);

}  // namespace fsearch::server
