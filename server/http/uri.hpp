/// Percent-encoding, both ways.
#pragma once
#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns the bytes that `text` stands for: "l%C3%A0" is "là". A "%" that no two hexadecimal digits follow
/// stays.
std::string percent_decoded(std::string_view text);

/// Returns `text` with all but letters, digits and "-._~" encoded, for any place of a URL: "a/b" is "a%2Fb".
std::string percent_encoded(std::string_view text);

/// Returns the pairs of "q=grève+SNCF&page=2", decoded; "+" is a space. A part without "=" is a name without
/// a value.
Parameters read_parameters(std::string_view query);

/// Fills path and parameters from the target of a request: "/article/a%2Fb?q=x".
void set_target(std::string_view target, Request& request);

}  // namespace fsearch::server
