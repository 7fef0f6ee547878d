/// fsearch similar: articles like a given one.
#pragma once
#include <string>

#include "cli/command.hpp"
#include "cli/search_command.hpp"

namespace fsearch {

struct SimilarCommand {
  std::string id;
  SearchCommand search;  ///< How to answer; its words are not used.
};

void setup_similar(CLI::App& app, Command& chosen);
int run_similar(const SimilarCommand& command);

}  // namespace fsearch
