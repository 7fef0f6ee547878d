#include "searcher/french_stems.hpp"

#include <algorithm>

namespace fsearch {
namespace data {
extern const std::string_view french_stems;  // searcher/data
}

/// The file is in byte order, its head in # before all letters: the lines are halved where they lie.
bool is_french_stem(std::string_view stem) {
  std::string_view rest = data::french_stems;
  while (!rest.empty()) {
    const std::size_t newline = rest.rfind('\n', rest.size() / 2);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t end = std::min(rest.find('\n', begin), rest.size());
    const std::string_view line = rest.substr(begin, end - begin);
    if (line == stem) return !stem.empty();
    rest = line.empty() || line < stem ? rest.substr(std::min(end + 1, rest.size())) : rest.substr(0, begin);
  }
  return false;
}

}  // namespace fsearch
