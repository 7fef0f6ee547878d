/// Lists whose values are named once: an article is of a section, or by an author, once however often its source says
/// so.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace fsearch {

/// Returns a list without the values that stand before in it. Lists are short.
inline std::vector<std::string> each_once(std::vector<std::string> list) {
  auto end = list.begin();
  for (auto value = list.begin(); value != list.end(); ++value)
    if (std::find(list.begin(), end, *value) == end) std::iter_swap(end++, value);
  list.erase(end, list.end());
  return list;
}

}  // namespace fsearch
