/// Where the articles of a JSON document are: private to the readers of JSON, for it knows simdjson.
#pragma once
#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/article_fields.hpp"

namespace fsearch {

/// Returns true for an object with a title or a text, by `map` or by a name that tables have for them.
bool is_article(const simdjson::dom::element& value, const FieldMap& map);

/// Returns the list of articles that an object holds, in itself or in up to three objects of its own, as
/// the answers of APIs do: {"response": {"docs": [{"title": ...}]}}; of several the longest. Its objects have
/// a title or a text and another field, or stand under a key that says what they are ("articles", "results",
/// "hits"). Empty where it holds none.
std::vector<simdjson::dom::element> listed_articles(const simdjson::dom::element& document, const FieldMap& map);

/// Returns true where the object holds an empty list under such a key: an API that found nothing.
bool lists_nothing(const simdjson::dom::element& document);

/// Returns true where an object inside has the title or the text, such as {"_id": 7, "_source": {"title":
/// ...}}.
bool holds_article(const simdjson::dom::element& item, const FieldMap& map);

/// Returns the fields of the object inside, then those around it, as one object. Requires: holds_article().
std::string flat_item(const simdjson::dom::element& item, const FieldMap& map);

/// Returns the objects that can still be told in JSON that is damaged or cut short, in order: those that
/// stand one after the other, in a list, or in a list under a key that says so ("articles"). Linear.
std::vector<std::string_view> whole_articles(std::string_view damaged);

}  // namespace fsearch
