/// The acronyms an index has learnt from its articles: "intelligence artificielle (IA)" defines IA.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Expansions of a short form, each with the number of articles that define it so.
using AcronymExpansions = std::map<std::string, std::uint32_t>;

/// By short form. Example: {"IA", {{"intelligence artificielle", 12}}}.
using AcronymTable = std::map<std::string, AcronymExpansions>;

std::string encode_acronyms(const AcronymTable& table);

/// Returns the table; nothing where the bytes are damaged.
std::optional<AcronymTable> decode_acronyms(std::string_view bytes);

}  // namespace fsearch
