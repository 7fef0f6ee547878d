/// The ids of entities: see schema::entity_key().
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns schema::entity_key(fold(name)): "etats unis" for "États-Unis".
std::string entity_key_of(std::string_view name);

}  // namespace fsearch
