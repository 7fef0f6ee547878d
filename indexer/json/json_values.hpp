/// What values of JSON say as fields of an article: private to the readers of JSON, for it knows simdjson.
#pragma once
#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// Returns a string, a number as written, what an object calls itself ({"name": "Le Phare"}, {"rendered":
/// "La pluie"}, {"given": "Ana", "family": "Dupré"}), the first of a list of these, as Solr writes any field;
/// "" for null and an empty list; nothing for another type.
std::optional<std::string> scalar(const simdjson::dom::element& value);

/// Returns the strings of a list, or the one scalar() in place of a list; nothing for another type.
std::optional<std::vector<std::string>> strings(const simdjson::dom::element& value);

/// Returns a scalar(), or a list of paragraphs, joined with line ends.
std::optional<std::string> paragraphs(const simdjson::dom::element& value);

/// Returns a scalar(), or the day that CSL writes {"date-parts": [[2025, 3, 15]]}.
std::optional<std::string> written_date(const simdjson::dom::element& value);

/// Returns true for a value that says something: not null, "" or [].
bool is_given(const simdjson::dom::element& value);

}  // namespace fsearch
