/// The data files of analyzers/data, embedded in the library at build time (see cmake/EmbedData.cmake).
#pragma once
#include <string_view>

namespace fsearch::data {

extern const std::string_view abbreviations;
extern const std::string_view entity_aliases;
extern const std::string_view entity_cues;
extern const std::string_view entity_names;
extern const std::string_view french_stems;
extern const std::string_view numerals;
extern const std::string_view stop_words;
extern const std::string_view word_lists;
extern const std::string_view written_forms;
extern const std::string_view stem_exceptions;
extern const std::string_view stem_names;
extern const std::string_view stem_reviewed;
extern const std::string_view stem_suffixes;
extern const std::string_view stem_variants;

}  // namespace fsearch::data
