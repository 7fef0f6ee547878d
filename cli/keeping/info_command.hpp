/// fsearch info: what an index holds.
#pragma once
#include <string>

#include "fsearch/upkeep.hpp"

namespace fsearch {

struct InfoCommand {
  std::string database;         ///< Empty for the default one.
  std::string format = "text";  ///< Or "json".
};

/// Returns one "name<TAB>value" row for each field, or one JSON object.
std::string render_info(const IndexInfo& info);
std::string render_info_json(const IndexInfo& info);

}  // namespace fsearch
