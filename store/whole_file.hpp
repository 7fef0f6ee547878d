/// Files written whole: a reader, and a machine that loses power, finds the old one or the new one.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

/// Replaces the file at `path`, keeping its rights. Throws Error: not_writable.
void replace_file(const std::string& path, std::string_view content);

/// Returns the size of the file; 0 where there is none.
std::int64_t size_of_file(const std::string& path);

/// Cuts the file to `size`, where it is longer, and appends all or nothing. Throws Error: not_writable.
void append_at(const std::string& path, std::int64_t size, std::string_view content);

}  // namespace fsearch
