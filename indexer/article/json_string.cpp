#include "indexer/article/json_string.hpp"

#include <array>
#include <cstdio>

namespace fsearch {
namespace {

std::string control_escape(char c) {
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
  return buffer.data();
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      json.append({'\\', c});
    else if (c == '\n')
      json += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
      json += control_escape(c);
    else
      json += c;
  }
  return json += '"';
}

}  // namespace fsearch
