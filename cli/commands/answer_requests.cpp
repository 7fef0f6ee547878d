#include "cli/commands/answer_requests.hpp"

#include <cstddef>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/console/exit_status.hpp"
#include "cli/console/output.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

std::string fault_json(const std::string& fault, std::size_t line) {
  const nlohmann::ordered_json json = {{"error", fault}, {"line", line}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

int answer_requests(const std::string& path, const std::vector<std::string>& databases) {
  std::ifstream file = path == "-" ? std::ifstream() : open_file(path, "the requests");
  std::istream& lines = path == "-" ? std::cin : file;
  Searcher searcher(databases);
  int status = kFound;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::string answer;
    try {
      answer = to_json(searcher.search(request_from_json(line)));
    } catch (const Error& error) {
      if (error.kind() != Error::Kind::usage) throw;
      answer = fault_json(error.detail(), number);
      status = kFailed;
    }
    write_output(answer + "\n");
  }
  return status;
}

}  // namespace fsearch
