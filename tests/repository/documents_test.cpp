/// The documents tell the truth about what can be checked: their links, and the commands they show.
#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/repository/source_tree.hpp"

namespace fsearch::repository {
namespace {

namespace fs = std::filesystem;

struct Command {
  const SourceFile* file;
  std::size_t line;
  std::vector<std::string> words;
};

std::vector<std::string> split(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// Returns the commands of all ```sh blocks, comments and continued lines left out.
std::vector<Command> commands() {
  std::vector<Command> found;
  for (const auto& file : source_files()) {
    if (!file.ends_with(".md")) continue;
    bool inside = false;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto& line = file.lines[i];
      if (line.starts_with("```")) inside = line == "```sh";
      const auto words = split(line.substr(0, line.find(" #")));
      if (inside && !words.empty() && !line.starts_with("```")) found.push_back({&file, i, words});
    }
  }
  return found;
}

/// Returns what a command prints on either stream.
std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  for (int c = pipe != nullptr ? fgetc(pipe) : EOF; c != EOF; c = fgetc(pipe)) output += static_cast<char>(c);
  if (pipe != nullptr) pclose(pipe);
  return output;
}

std::string help(const std::string& subcommand) {
  return output_of(std::string("'") + FSEARCH_PROGRAM + "' " + subcommand + " --help");
}

bool is_subcommand(const std::string& word) {
  static const std::string all = help("");
  return std::regex_search(all, std::regex("\n +" + word + "( |\n)"));
}

TEST_CASE("every relative link of a document leads to a file") {
  const std::regex link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
  Offences offences;
  for (const auto& file : source_files()) {
    if (!file.ends_with(".md")) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto& line = file.lines[i];
      for (std::sregex_iterator it(line.begin(), line.end(), link), end; it != end; ++it) {
        const auto target = (root() / file.path).parent_path() / (*it)[1].str();
        if (!fs::exists(target)) offences.add(file, i, (*it)[1].str());
      }
    }
  }
  CHECK(offences.text() == "");
}

TEST_CASE("what readers see is free of the turns that made sentences hard: told by, so many, the same lot") {
  Offences offences;
  for (const auto& file : source_files()) {
    const bool document = file.ends_with(".md") && (file.room() == "docs" || file.room() == file.path);
    if (file.path == "CHANGELOG.md" || !(document || file.in("include/") || file.in("cli/"))) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (const std::string_view turn : {"told by", "so many", "the same lot"})
        if (file.lines[i].find(turn) != std::string::npos) offences.add(file, i, turn);
  }
  CHECK(offences.text() == "");
}

TEST_CASE("every fsearch command shown is one that fsearch has, with its options") {
  Offences offences;
  for (const auto& command : commands()) {
    if (command.words[0] != "fsearch") continue;
    const bool named = command.words.size() > 1 && is_subcommand(command.words[1]);
    const auto text = help(named ? command.words[1] : "search");
    for (const auto& word : command.words) {
      const auto option = word.substr(0, word.find('='));
      if (option.starts_with("--") && text.find(option) == std::string::npos) {
        offences.add(*command.file, command.line, word);
      }
    }
  }
  CHECK(offences.text() == "");
}

TEST_CASE("every script shown exists and may be run") {
  Offences offences;
  for (const auto& command : commands()) {
    const auto& program = command.words[0];
    if (!program.starts_with("./") && !program.starts_with("tools/")) continue;
    const auto path = root() / program;
    const bool runs = fs::exists(path) && (fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none;
    if (!runs) offences.add(*command.file, command.line, program);
  }
  CHECK(offences.text() == "");
}

TEST_CASE("every preset shown is in CMakePresets.json") {
  std::ifstream input(root() / "CMakePresets.json");
  const std::string presets((std::istreambuf_iterator<char>(input)), {});
  Offences offences;
  for (const auto& command : commands()) {
    for (std::size_t i = 0; i + 1 < command.words.size(); ++i) {
      if (command.words[i] != "--preset") continue;
      if (presets.find("\"" + command.words[i + 1] + "\"") == std::string::npos) {
        offences.add(*command.file, command.line, command.words[i + 1]);
      }
    }
  }
  CHECK(offences.text() == "");
}

}  // namespace
}  // namespace fsearch::repository
