#include "searcher/query/grammar_words.hpp"

#include <array>
#include <cstddef>
#include <string>

#include "text/data_rows.hpp"

namespace fsearch {
namespace data {
extern const std::string_view grammar_words;  // searcher/data
}

bool has_role(std::string_view folded, GrammarRole role) {
  constexpr std::array<std::string_view, 4> names{"article ", "avoir ", "beginning ", "between "};
  return has_line(data::grammar_words, std::string(names[static_cast<std::size_t>(role)]).append(folded));
}

}  // namespace fsearch
