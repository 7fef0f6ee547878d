/// The words that articles hold of one stem. Private to searcher/.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "fsearch/token.hpp"
#include "searcher/index/index_reader.hpp"

namespace fsearch {

/// Returns the exact forms that share a stem, or the stem of their bare writing, with a word.
std::set<std::string> forms_of_stem(const Word& word, IndexReader& reader);

/// Returns what plural and feminine share, roughly: "marocain" of marocaines, "vien" of vienne. Points into the form.
std::string_view without_ending(std::string_view form);

/// Returns whether some article holds a word, its plural or its feminine. Others may share its stem by chance.
bool holds_inflection(const Word& word, IndexReader& reader);

}  // namespace fsearch
