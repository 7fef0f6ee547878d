/// Enumerators by their names.
#pragma once
#include <algorithm>
#include <optional>
#include <string_view>

namespace fsearch {

/// Returns the enumerator of this name; nothing where there is none. Requires: `names` has a name for each, in their
/// order. enumerator_named<HistogramPeriod>("month", histogram_periods)
template <class Value, class Names>
std::optional<Value> enumerator_named(std::string_view name, const Names& names) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? std::nullopt : std::optional(static_cast<Value>(at - names.begin()));
}

}  // namespace fsearch
