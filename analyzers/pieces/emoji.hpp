/// Emoji that are several code points: flags, families, skin tones. Private to analyzers/.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns where the emoji that starts at byte `begin` ends: a flag is two letters, a family its members with the
/// joiners between them. Requires: one starts there.
std::uint32_t end_of_emoji(std::string_view text, std::uint32_t begin);

/// Returns an emoji without its skin tones: 👍🏽 is 👍.
std::string without_skin_tone(std::string_view emoji);

}  // namespace fsearch
