#include "server/writing/tokens.hpp"

#include <filesystem>
#include <fstream>
#include <string_view>

#include "fsearch/error.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t least_length = 16;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error(Error::Kind::usage, path, why);
}

bool same(std::string_view one, std::string_view other) {
  unsigned different = one.size() == other.size() ? 0 : 1;
  for (std::size_t i = 0; i < one.size(); ++i)
    different |= static_cast<unsigned>(one[i] ^ (other.empty() ? '\0' : other[i % other.size()])) & 0xFFU;
  return different == 0;
}

}  // namespace

std::vector<std::string> read_tokens(const std::string& path) {
  std::ifstream file(path);
  if (!file) refuse(path, "cannot be read; --token-file names a file with a token a line");
  const auto permissions = std::filesystem::status(path).permissions();
  if ((permissions & std::filesystem::perms::others_read) != std::filesystem::perms::none)
    refuse(path, "everybody may read these tokens; chmod o-r");
  std::vector<std::string> tokens;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    if (line.size() < least_length) refuse(path, "a token has at least 16 characters, as `openssl rand -hex 32` gives");
    tokens.push_back(line);
  }
  if (tokens.empty()) refuse(path, "no token is there; `openssl rand -hex 32` gives one");
  return tokens;
}

bool is_allowed(const std::string& authorization, const std::vector<std::string>& tokens) {
  constexpr std::string_view scheme = "Bearer ";
  if (!authorization.starts_with(scheme)) return false;
  const std::string_view given = std::string_view(authorization).substr(scheme.size());
  bool allowed = false;
  for (const auto& token : tokens) allowed = same(given, token) || allowed;
  return allowed;
}

}  // namespace fsearch::server
