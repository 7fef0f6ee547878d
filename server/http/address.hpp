/// Where a server listens, and the names under which it answers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch::server {

struct Address {
  std::string host;  ///< A name or a number, "::1" without its brackets; empty for a Unix socket.
  std::uint16_t port = 0;
  std::string path;  ///< Of a Unix socket; empty else.
};

/// Returns what "127.0.0.1:7700", "localhost:0", "[::1]:7700" or "unix:/run/fsearch.sock" names. Throws Error
/// (usage).
Address parse_address(const std::string& text);

/// Returns "http://[::1]:7700/" or "unix:/run/fsearch.sock".
std::string shown(const Address& address);

/// Returns whether a server at `address` answers a request for `host` ("localhost:7700"): the names of this
/// machine, the one listened on, and those `allowed`; any at a Unix socket. A page of another site may have
/// its own name lead here (DNS rebinding): then its scripts could read the answers, were the name not
/// checked.
bool answers_as(std::string_view host, const Address& address, const std::vector<std::string>& allowed);

}  // namespace fsearch::server
