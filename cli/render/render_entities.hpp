/// The entities of a text, and how well they were found, as JSON and as a table.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/entity_scores.hpp"
#include "fsearch/entities.hpp"

namespace fsearch {

/// Returns one JSON object on one line: {"entities": [{"start", "end", "type", "text", "canonical"}]},
/// offsets in bytes.
std::string render_entities(std::string_view text, const std::vector<Entity>& entities);

/// Returns a table: a row for each type, and their sum without MISC.
std::string render_entity_scores(const EntityScores& scores);

}  // namespace fsearch
