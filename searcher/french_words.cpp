#include "searcher/french_words.hpp"

#include <algorithm>

namespace fsearch {
namespace data {
extern const std::string_view french_stems;  // searcher/data
extern const std::string_view short_words;
}

namespace {

/// The file is in byte order, its head in # before all letters: the lines are halved where they lie.
bool has_line(std::string_view rest, std::string_view wanted) {
  while (!rest.empty()) {
    const std::size_t newline = rest.rfind('\n', rest.size() / 2);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t end = std::min(rest.find('\n', begin), rest.size());
    const std::string_view line = rest.substr(begin, end - begin);
    if (line == wanted) return !wanted.empty();
    rest = line.empty() || line < wanted ? rest.substr(std::min(end + 1, rest.size())) : rest.substr(0, begin);
  }
  return false;
}

}  // namespace

bool is_french_stem(std::string_view stem) { return has_line(data::french_stems, stem); }
bool is_short_word(std::string_view folded) { return has_line(data::short_words, folded); }

}  // namespace fsearch
