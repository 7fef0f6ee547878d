#include "indexer/extraction_json.hpp"

#include "indexer/article_json.hpp"
#include "indexer/json_string.hpp"

namespace fsearch {

std::string extraction_json(const Extraction& extraction, bool with_dropped) {
  std::string json = article_json(extraction.article);
  json.pop_back();
  json +=
      ",\"encoding\":" + json_string(extraction.encoding) + ",\"reader\":" + json_string(extraction.reader);
  if (!with_dropped) return json + "}";
  std::string list;
  for (const auto& [text, why] : extraction.dropped)
    list += (list.empty() ? "{\"why\":" : ",{\"why\":") + json_string(why) +
            ",\"text\":" + json_string(text) + "}";
  return json + ",\"dropped\":[" + list + "]}";
}

}  // namespace fsearch
