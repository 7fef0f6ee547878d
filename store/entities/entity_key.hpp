/// The ids of entities: see schema::entity_key().
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns schema::entity_key(fold(name)): "etats unis" for "États-Unis".
std::string entity_key_of(std::string_view name);

/// Returns whether a name ends with the words of another, or is it, as a full name does with its surname. Both are
/// keys.
bool is_called(std::string_view name, std::string_view key);

}  // namespace fsearch
