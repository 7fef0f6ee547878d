/// Fills an article from named fields, as the head of a text or the columns of a table give them.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/input_format.hpp"
#include "fsearch/problem.hpp"
#include "indexer/article/text_head.hpp"

namespace fsearch {

/// Sets a field of the article: an unknown one goes to Article::extra, a repeated author or section is one
/// more, sections may be a path ("Économie > Entreprises"), a date is normalised; one that is none is a
/// problem of `key`.
void set_article_field(Article& article, const HeadField& field, const std::string& key,
                       std::vector<Problem>& problems);

/// What a column or a key is.
struct NamedField {
  std::string field;     ///< Empty where the name is unknown.
  std::size_t rank = 0;  ///< Of several names of one field the lowest counts; 0 for the user's own.

  bool operator==(const NamedField&) const = default;
};

/// Returns the field that a column or key of that name holds: by `map`, else by data/field_names.tsv, without
/// case and accents and what a bracket adds; ranks follow the order of that list.
/// named_field("Date de publication (UTC)", {}) has the field "date".
NamedField named_field(std::string_view name, const FieldMap& map);

/// Returns named_field().field.
std::string field_named(std::string_view name, const FieldMap& map);

/// Adds a paragraph to a text, or puts it in place of the start of itself, as a standfirst or a cut extract
/// is of a text; does without it where the text already starts with it. "[+1234 chars]", which an API adds to
/// what it cuts, is left out.
void add_text(std::string& text, std::string_view paragraph);

}  // namespace fsearch
