/// Tells the encoding of a file and brings it to UTF-8.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

struct DecodedText {
  std::string text;      ///< Well-formed UTF-8, without a byte order mark.
  std::string encoding;  ///< "utf-8", "utf-16le", "windows-1252", "iso-8859-15"; "utf-8 twice" where repaired.

  bool operator==(const DecodedText&) const = default;
};

/// Returns the text of `bytes`; nothing where they are no text at all (they hold NULs that are not UTF-16's).
///
/// A byte order mark decides; then well-formed UTF-8, in which a few bad bytes become U+FFFD; then what the
/// start of an HTML or XML file declares; then, where the bytes read as French in the Latin family, what
/// tells its members apart (a Windows-1252 quote, an ISO-8859-15 œ or €); then the guess of uchardet.
/// decode("\xE9t\xE9") is {"été", "iso-8859-1"}. UTF-8 that was taken for Windows-1252 and encoded once more
/// ("Ã©tÃ©") is repaired (double_utf8.hpp).
/// `declared` is what else says the encoding, such as the server of a page; a declaration in the text goes
/// before it.
std::optional<DecodedText> decode(std::string_view bytes, const std::string& declared = "");

}  // namespace fsearch
