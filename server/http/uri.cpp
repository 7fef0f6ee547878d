#include "server/http/uri.hpp"

#include <algorithm>

namespace fsearch::server {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

/// Returns the value of a hexadecimal digit; -1 for any other character.
int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string form_decoded(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  return percent_decoded(spaced);
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '%' && i + 2 < text.size() && value_of(text[i + 1]) >= 0 && value_of(text[i + 2]) >= 0;
    bytes += pair ? static_cast<char>(value_of(text[i + 1]) * 16 + value_of(text[i + 2])) : text[i];
    if (pair) i += 2;
  }
  return bytes;
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(c))
      encoded += c;
    else
      encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return encoded;
}

Parameters read_parameters(std::string_view query) {
  Parameters parameters;
  while (!query.empty()) {
    const std::string_view part = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), part.size() + 1));
    if (part.empty()) continue;
    const std::size_t equals = std::min(part.find('='), part.size());
    parameters.emplace_back(form_decoded(part.substr(0, equals)),
                            form_decoded(part.substr(std::min(equals + 1, part.size()))));
  }
  return parameters;
}

void set_target(std::string_view target, Request& request) {
  target = target.substr(0, target.find('#'));
  const std::size_t mark = std::min(target.find('?'), target.size());
  request.path = percent_decoded(target.substr(0, mark));
  request.parameters = read_parameters(target.substr(std::min(mark + 1, target.size())));
}

std::optional<std::string> parameter(const Request& request, std::string_view name) {
  for (const auto& [known, value] : request.parameters)
    if (known == name) return value;
  return std::nullopt;
}

}  // namespace fsearch::server
