/// What facets count: the values of one field of an article, from what its index holds of it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace fsearch {

/// Returns the slot that holds what a facet counts, the one of dates for year, month, week and day. Requires: not a
/// facet of entities.
std::uint32_t facet_slot(const std::string& field);

/// Returns the values that a stored value stands for, each once: facet_values("author", "Jeanne Roy et Ali Ben") is
/// {"Jeanne Roy", "Ali Ben"}.
std::vector<std::string> facet_values(const std::string& field, const std::string& value);

}  // namespace fsearch
