/// The letters U+00C0 to U+00FF, which UTF-8 writes as 0xC3 and a second byte: all that French accents but œ.
#pragma once
#include <string_view>

namespace fsearch {

constexpr char latin1_lead = static_cast<char>(0xC3);

/// The bare letter of each, by the lower six bits of the second byte; '?' where there is not just one.
constexpr std::string_view latin1_letters = "aaaaaa?ceeeeiiii?nooooo?ouuuuy??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y";

}  // namespace fsearch
