/// Small operations on the lines of a text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// Returns `line` without the white space at its ends: ASCII, U+00A0, U+202F, U+FEFF.
std::string_view trimmed(std::string_view line);

/// Returns the lines of `text`, trimmed. "\n", "\r\n" and "\r" end a line.
std::vector<std::string_view> split_lines(std::string_view text);

/// Returns `text` with a space in place of each control character of ASCII, ends of lines among them.
std::string on_one_line(std::string text);

/// Returns true where `text` starts with a capital: É, Œ, Ş.
bool starts_with_capital(std::string_view text);

/// Returns `value` without a pair of matching ' or " around it.
std::string_view unquoted(std::string_view value);

}  // namespace fsearch
