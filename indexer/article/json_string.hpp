/// Writes a JSON string: the only JSON that the indexer writes itself.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns valid UTF-8 as a JSON string, quotes included.
std::string json_string(std::string_view text);

}  // namespace fsearch
