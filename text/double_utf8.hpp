/// Undoes a double encoding: UTF-8 that was read as Windows-1252 or ISO-8859-1 and encoded in UTF-8 once more.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns `text` with each paragraph repaired in which most of what is beyond ASCII was encoded twice;
/// nothing where there is none. undo_double_utf8("lâ€™Ã©tÃ©") is "l’été"; a paragraph that quotes "Ã©" amid
/// good accents stays as it is. Requires: valid UTF-8.
std::optional<std::string> undo_double_utf8(std::string_view text);

}  // namespace fsearch
