#include "indexer/json/extraction_json.hpp"

#include <string_view>

#include "indexer/article/article_json.hpp"
#include "indexer/article/json_string.hpp"
#include "indexer/tidy/asides.hpp"

namespace fsearch {
namespace {

void add_piece(std::string& list, std::string_view why, std::string_view text) {
  if (!list.empty()) list += ',';
  list += "{\"why\":" + json_string(why) + ",\"text\":" + json_string(text) + "}";
}

}  // namespace

std::string extraction_json(const Extraction& extraction, bool with_dropped) {
  std::string json = article_json(extraction.article);
  json.pop_back();
  json += ",\"encoding\":" + json_string(extraction.encoding) + ",\"reader\":" + json_string(extraction.reader);
  if (!with_dropped) return json + "}";
  std::string dropped, asides;
  for (const auto& [text, why] : extraction.dropped) add_piece(dropped, why, text);
  for (const auto& [span, kind] : find_asides(extraction.article))
    add_piece(asides, name_of(kind), span.of(extraction.article.text));
  return json + ",\"dropped\":[" + dropped + "],\"asides\":[" + asides + "]}";
}

}  // namespace fsearch
