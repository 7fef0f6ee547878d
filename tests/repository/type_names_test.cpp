/// Two types of one name in one namespace are one to the linker, which takes the functions of either: a crash.
#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "tests/repository/source_tree.hpp"

namespace fsearch::repository {
namespace {

/// Calls report(namespace, type, line index) for each type that is defined in a namespace with a name.
template <typename Report>
void for_each_type(const SourceFile& file, const Report& report) {
  static const std::regex opens(R"(^namespace ([A-Za-z_:]*) ?\{.*)");
  static const std::regex defines(R"(^(struct|class|enum class) ([A-Za-z_]+)( final)?( : [^;]*)? \{.*)");
  std::vector<std::string> open;
  bool hidden = false;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::smatch match;
    const std::string& line = file.lines[i];
    if (line.starts_with("}  // namespace") && !open.empty()) {
      open.pop_back();
      hidden = false;  // What is without a name stands innermost.
    } else if (std::regex_match(line, match, opens)) {
      open.push_back(match[1]);
      hidden = match[1].length() == 0;
    } else if (!hidden && std::regex_match(line, match, defines)) {
      std::string names;
      for (const std::string& name : open) names += name + "::";
      report(names, match[2].str(), i);
    }
  }
}

}  // namespace

TEST_CASE("no two types of one namespace have one name") {
  Offences offences;
  std::map<std::pair<std::string, std::string>, std::string> known;
  for (const SourceFile& file : source_files()) {
    if (!file.is_code()) continue;
    for_each_type(file, [&](const std::string& names, const std::string& type, std::size_t line) {
      const auto [place, added] = known.try_emplace({names, type}, file.path);
      if (!added) offences.add(file, line, names + type + " is in " + place->second);
    });
  }
  CHECK(known.size() > 100);
  CHECK(offences.text() == "");
}

}  // namespace fsearch::repository
