/// fsearch show: one article whole, with what a query finds in it.
#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace fsearch {

struct ShowCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::vector<std::string> ids;        ///< Of articles, or of passages: "tech-1#3" is of tech-1.
  std::string query;                   ///< Whose words are marked; empty for none.
  bool passages = false;               ///< Only the passages that the query finds.
  std::string format = "text";         ///< Or "json".
  std::string color = "auto";
};

void setup_show(CLI::App& app, Command& chosen);
int run_show(const ShowCommand& command);

}  // namespace fsearch
