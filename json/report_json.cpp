/// What a change of an index did.
#include <cmath>

#include "fsearch/json.hpp"
#include "json/json_parts.hpp"

namespace fsearch {
namespace {

Json problem_json(const Problem& problem) {
  return {{"path", problem.path},
          {"line", problem.line},
          {"reason", problem.reason},
          {"remedy", problem.remedy},
          {"skipped", problem.skipped}};
}

}  // namespace

std::string to_json(const IndexReport& report, double seconds) {
  Json json{{"read", report.read},
            {"indexed", report.added},
            {"replaced", report.replaced},
            {"unchanged", report.unchanged},
            {"duplicates", report.duplicates},
            {"near_duplicates", report.near_duplicates},
            {"removed", report.removed},
            {"skipped", report.skipped},
            {"seconds", std::round(seconds * 1000) / 1000}};
  json["problems"] = Json::array();
  for (const auto& problem : report.problems) json["problems"].push_back(problem_json(problem));
  json["ids"] = {{"added", report.added_ids}, {"replaced", report.replaced_ids}, {"removed", report.removed_ids}};
  return line_of(json);
}

std::string to_json(const DeletionReport& report) {
  return line_of({{"removed", report.removed}, {"unknown", Json(report.unknown)}});
}

}  // namespace fsearch
