#include "cli/render/render_index_report.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/console/output.hpp"
#include "fsearch/error.hpp"

namespace fsearch {
namespace {

nlohmann::ordered_json as_json(const Problem& problem) {
  return {{"path", problem.path},
          {"line", problem.line},
          {"reason", problem.reason},
          {"remedy", problem.remedy},
          {"skipped", problem.skipped}};
}

}  // namespace

std::string index_report_json(const IndexReport& report, double seconds) {
  nlohmann::ordered_json json{{"read", report.read},
                              {"indexed", report.added},
                              {"replaced", report.replaced},
                              {"unchanged", report.unchanged},
                              {"duplicates", report.duplicates},
                              {"near_duplicates", report.near_duplicates},
                              {"removed", report.removed},
                              {"skipped", report.skipped},
                              {"seconds", std::round(seconds * 1000) / 1000}};
  json["problems"] = nlohmann::ordered_json::array();
  for (const auto& problem : report.problems) json["problems"].push_back(as_json(problem));
  json["ids"] = {{"added", report.added_ids}, {"replaced", report.replaced_ids}, {"removed", report.removed_ids}};
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

void write_index_report(const std::string& path, const std::string& json) {
  if (path == "-") return write_output(json);
  // A pipe or a device, which cannot be renamed over, is written directly.
  std::error_code error;
  const bool direct = std::filesystem::exists(path) && !std::filesystem::is_regular_file(path);
  const std::string aside = direct ? path : path + ".new";
  std::ofstream file(aside, std::ios::binary);
  file << json;
  file.close();
  if (file && !direct) std::filesystem::rename(aside, path, error);
  if (!file || error)
    throw Error(Error::Kind::not_writable, path, "the report cannot be written; the articles are indexed");
}

}  // namespace fsearch
