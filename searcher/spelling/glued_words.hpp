/// Two words typed apart that articles write as one: "anti vax", "cop 27". Private to searcher/.
#pragma once
#include <string>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/query_token.hpp"

namespace fsearch {

/// Returns the one word for each such pair, from left to right: a common word of two common ones, or a name of some
/// letters and a number. It takes five articles.
std::vector<Equivalent> glued_words(const std::string& text, const std::vector<QueryToken>& tokens,
                                    IndexReader& reader);

}  // namespace fsearch
