/// What a searcher says of a question that it could not take quite as it was asked.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace fsearch {

/// For programs: the numbers and names stay, and new ones may come at the end.
enum class WarningCode {
  nothing_to_search,    ///< The query holds no word, and no field either.
  query_syntax,         ///< A sign or an operator is ignored, or read in another way.
  query_excludes,       ///< The query only excludes: it finds all other articles.
  query_too_long,       ///< Only the beginning of the query, or of a phrase, is searched.
  date_unreadable,      ///< A date in the query, `since` or `until` is ignored.
  dates_reversed,       ///< `since` is after `until`: they are exchanged.
  no_article_of_dates,  ///< No article of the index has one of the days that the words of the query name.
  unknown_article,      ///< similar(): no article has this id.
  unknown_name,         ///< No article has the person, organisation, place, author, source... of a filter.
  unknown_pattern,      ///< No word of the index answers to a pattern.
  wide_pattern,         ///< Too many words answer to a pattern: the most frequent are searched.
  no_entities,          ///< A filter asks for names, and the index was made without.
  vectors_unusable,     ///< What was learnt from the articles cannot be read: `fsearch train` makes it anew.
};

/// The names of the codes, in JSON and for to_string().
inline constexpr std::array<std::string_view, 13> warning_names{
    "nothing_to_search", "query_syntax",        "query_excludes",  "query_too_long", "date_unreadable",
    "dates_reversed",    "no_article_of_dates", "unknown_article", "unknown_name",   "unknown_pattern",
    "wide_pattern",      "no_entities",         "vectors_unusable"};

constexpr std::string_view to_string(WarningCode code) { return warning_names[static_cast<std::size_t>(code)]; }

struct Warning {
  WarningCode code = WarningCode::query_syntax;
  std::string text;  ///< For a reader, in French.

  bool operator==(const Warning&) const = default;
};

}  // namespace fsearch
