/// Brings the bytes of a file to UTF-8.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `bytes` in UTF-8, without a byte order mark. Bytes that are not UTF-8 are read as UTF-16 after its
/// byte order mark; else a few amid valid UTF-8 become U+FFFD, and otherwise all are taken for Windows-1252:
/// to_utf8("\xE9t\xE9") is "été". Nothing for what is no text at all (it holds a NUL).
std::optional<std::string> to_utf8(std::string_view bytes);

/// Returns `text` with its ill-formed bytes replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

}  // namespace fsearch
