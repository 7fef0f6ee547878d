/// How a French word sounds, roughly: words of one key are spelt differently but said alike.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the key of a folded word: "orthografe" and "orthographe" share one. Rough on purpose: it only
/// prefers one spelling correction to another.
std::string phonetic_key(std::string_view folded);

}  // namespace fsearch
