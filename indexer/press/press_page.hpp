/// Pages of many articles, as press databases export them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Returns the articles of a page of Europresse (europresse_reader.hpp) or Factiva (factiva_reader.hpp) in
/// UTF-8, recognised by their classes; nothing for any other page.
std::optional<std::vector<Extraction>> read_press_page(std::string_view page, const std::string& key,
                                                       std::vector<Problem>& problems);

}  // namespace fsearch::archives
