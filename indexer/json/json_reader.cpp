#include "indexer/json/json_reader.hpp"

#include <utility>

#include "indexer/json/json_lines_reader.hpp"

namespace fsearch {

std::vector<Extraction> read_json(std::string_view document, const std::string& key, const FieldMap& map,
                                  std::vector<Problem>& problems) {
  JsonLinesReader reader(key, map);
  std::vector<Extraction> extractions;
  for (auto& article : reader.read_all(document, 0, problems))
    extractions.push_back({std::move(article), "json", "", {}});
  return extractions;
}

}  // namespace fsearch
