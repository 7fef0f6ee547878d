/// What systemd gives to a service that it starts, and what the service tells it; by environment variables, without its
/// library.
#pragma once
#include <optional>
#include <string_view>

namespace fsearch::server {

/// Returns the socket that systemd has opened for this process (LISTEN_PID, LISTEN_FDS), the first where there are
/// several; nothing where it has opened none.
std::optional<int> given_socket();

/// Tells systemd "READY=1" or "STOPPING=1"; does nothing where it did not ask (NOTIFY_SOCKET).
void notify_systemd(std::string_view state);

}  // namespace fsearch::server
