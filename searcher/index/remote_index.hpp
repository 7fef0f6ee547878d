/// Indexes served by xapian-tcpsrv on another machine, named tcp://HOST:PORT. Private to searcher/.
#pragma once
#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

struct RemoteAddress {
  std::string host;
  unsigned port = 0;
};

/// Returns the address that "tcp://press-1:7701" names; nothing for whatever does not start with tcp://, the path of
/// a folder. Throws Error (usage) where host or port is missing.
std::optional<RemoteAddress> remote_address(std::string_view path);

/// Connects. Throws Xapian::Error where nobody answers within ten seconds.
Xapian::Database open_remote(const RemoteAddress& address);

}  // namespace fsearch
