/// Turns an object of JSON into an article: private to the readers of JSON, for it knows simdjson.
#pragma once
#include <simdjson.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/article/article_fields.hpp"

namespace fsearch {

class JsonArticle {
 public:
  explicit JsonArticle(FieldMap map) : map_(std::move(map)) {}

  /// Fills an article from an object, dates as written; returns why it is none, and nothing where it is one.
  std::string fill(Article& article, const simdjson::dom::element& item);

  bool was_extracted = false;  ///< The last object has a "reader": `fsearch extract` wrote it,
  Extraction provenance;       ///< and this is what it says of that, without the article.

 private:
  const NamedField& name_of(std::string_view key);
  std::vector<std::string> fields_of(const simdjson::dom::object& fields);
  bool set_field(Article& article, std::string_view key, std::string_view field, const simdjson::dom::element& value);

  FieldMap map_;
  std::unordered_map<std::string, NamedField> known_names_;
};

}  // namespace fsearch
