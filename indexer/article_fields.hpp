/// Fills an article from named fields, as the head of a text or the columns of a table give them.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/problem.hpp"
#include "indexer/text_head.hpp"
#include "schema/article.hpp"

namespace fsearch {

/// The user's own names of fields: {"chapeau", "text"} makes a column "chapeau" text.
using FieldMap = std::vector<std::pair<std::string, std::string>>;

/// Sets a field of the article: an unknown one goes to Article::extra, a repeated author or section is one
/// more, sections may be a path ("Économie > Entreprises"), a date is normalised; one that is none is a
/// problem of `key`.
void set_article_field(Article& article, const HeadField& field, const std::string& key,
                       std::vector<Problem>& problems);

/// Returns the field that a column or key of that name holds: by `map`, else by data/field_names.tsv, without
/// case and accents; empty where it is unknown. field_named("Date de publication", {}) is "date".
std::string field_named(std::string_view name, const FieldMap& map);

/// Returns the language that a page or a feed says it is in: "fr" for "fr-FR"; empty where that is none.
std::string language_code(std::string_view tag);

}  // namespace fsearch
