/// Who may write: those who send a token of a file that only the server's owner reads.
#pragma once
#include <string>
#include <vector>

namespace fsearch::server {

/// Returns the tokens of a file, one a line; empty lines and lines that start with # are left out. Throws Error: usage
/// where there is none, one has fewer than 16 characters, or others than its owner and group may read the file.
std::vector<std::string> read_tokens(const std::string& path);

/// Returns whether the header "Authorization: Bearer TOKEN" has one of them; takes as long wherever they differ.
bool is_allowed(const std::string& authorization, const std::vector<std::string>& tokens);

}  // namespace fsearch::server
