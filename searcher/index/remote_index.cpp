#include "searcher/index/remote_index.hpp"

#include <charconv>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr std::string_view scheme = "tcp://";
constexpr unsigned milliseconds = 10'000;
constexpr unsigned highest_port = 65'535;

}  // namespace

std::optional<RemoteAddress> remote_address(std::string_view path) {
  if (!path.starts_with(scheme)) return std::nullopt;
  const std::string_view rest = path.substr(scheme.size());
  const std::size_t colon = rest.rfind(':');
  RemoteAddress address;
  if (colon != std::string_view::npos) {
    address.host = rest.substr(0, colon);
    const char* end = rest.data() + rest.size();
    if (std::from_chars(rest.data() + colon + 1, end, address.port).ptr != end) address.port = 0;
  }
  if (address.host.empty() || address.port == 0 || address.port > highest_port)
    throw Error(Error::Kind::usage, std::string(path), "a served index is named tcp://HOST:PORT");
  return address;
}

Xapian::Database open_remote(const RemoteAddress& address) {
  return Xapian::Remote::open(address.host, address.port, milliseconds, milliseconds);
}

}  // namespace fsearch
