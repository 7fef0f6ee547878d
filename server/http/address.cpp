#include "server/http/address.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "fsearch/error.hpp"
#include "text/fold.hpp"

namespace fsearch::server {
namespace {

constexpr std::string_view unix_prefix = "unix:";

[[noreturn]] void refuse(const std::string& text) {
  throw Error(Error::Kind::usage, text,
              "no address to listen on; it reads 127.0.0.1:7700, [::1]:7700 or unix:/run/fsearch.sock");
}

/// Returns a name without its port and brackets.
std::string name_of(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos &&
                        (host.starts_with('[') || host.find(':') == colon);
  std::string name = ascii_lower(has_port ? host.substr(0, colon) : host);
  if (name.size() > 2 && name.front() == '[' && name.back() == ']') name = name.substr(1, name.size() - 2);
  return name;
}

}  // namespace

Address parse_address(const std::string& text) {
  if (text.starts_with(unix_prefix)) {
    const std::string path = text.substr(unix_prefix.size());
    if (path.empty()) refuse(text);
    return {.host = {}, .port = 0, .path = path};
  }
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == text.size()) refuse(text);
  Address address{.host = name_of(text), .port = 0, .path = {}};
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (problem != std::errc{} || stopped != end || address.host.empty()) refuse(text);
  return address;
}

std::string shown(const Address& address) {
  if (!address.path.empty()) return std::string(unix_prefix) + address.path;
  const bool six = address.host.find(':') != std::string::npos;
  return "http://" + (six ? "[" + address.host + "]" : address.host) + ":" + std::to_string(address.port) + "/";
}

bool answers_as(std::string_view host, const Address& address, const std::vector<std::string>& allowed) {
  if (!address.path.empty()) return true;
  const std::string name = name_of(host);
  const auto is_name = [&](const std::string& known) { return name == name_of(known); };
  return name == "localhost" || name == "127.0.0.1" || name == "::1" || name == ascii_lower(address.host) ||
         std::any_of(allowed.begin(), allowed.end(), is_name);
}

}  // namespace fsearch::server
