#include "searcher/spelling/french_words.hpp"

#include "text/data_rows.hpp"

namespace fsearch {
namespace data {
extern const std::string_view short_words;  // searcher/data
}

bool is_short_word(std::string_view folded) { return has_line(data::short_words, folded); }

}  // namespace fsearch
