#include "cli/render/render_index_report.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/console/output.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"

namespace fsearch {
std::string index_report_json(const IndexReport& report, double seconds) {
  return nlohmann::ordered_json::parse(to_json(report, seconds))
             .dump(2, ' ', false, nlohmann::json::error_handler_t::replace) +
         "\n";
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
