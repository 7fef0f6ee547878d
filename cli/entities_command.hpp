/// fsearch entities: the people, places and organisations that a text names.
#pragma once
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "evaluation/entity_scores.hpp"

namespace fsearch {

struct EntitiesCommand {
  std::string text;       ///< A file of one text a line, or "-" for standard input.
  std::string labels;     ///< A file for parse_labelled_texts(), to measure by.
  bool mistakes = false;  ///< Also print each entity missed or invented.
};

void setup_entities(CLI::App& app, Command& chosen);
int run_entities(const EntitiesCommand& command);

/// Returns one JSON object on one line: {"entities": [{"start", "end", "type", "text", "canonical"}]},
/// offsets in bytes.
std::string render_entities(std::string_view text, const std::vector<Entity>& entities);

/// Returns a table: a row for each type, and their sum without MISC.
std::string render_entity_scores(const EntityScores& scores);

}  // namespace fsearch
