#include "cli/options/input_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <string_view>

#include "cli/console/messages.hpp"
#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr std::size_t problems_shown = 20;

}  // namespace

CLI::Option* add_input_options(CLI::App& command, InputOptions& options) {
  std::string names;
  for (const auto& name : format_names()) names += (names.empty() ? "" : ", ") + name;
  command.add_option("--format", options.format, names + "; auto goes by the content")
      ->check(CLI::IsMember(format_names()).description(""))
      ->option_text("FORMAT");
  command.add_option("--map", options.map, "COLUMN=FIELD: what a column of a table, or a key of JSON, is")
      ->option_text("COLUMN=FIELD ...")
      ->expected(1)
      ->take_all();
  command
      .add_option("--exclude", options.exclude,
                  "Leave out files and folders of that name, or path with a /, below PATH and in archives")
      ->option_text("GLOB ...")
      ->expected(1)
      ->take_all();
  return command.add_option("PATH", options.paths, "Files and folders; - is standard input")->required();
}

Inputs open_inputs(const InputOptions& options) {
  FieldMap map;
  for (const auto& rule : options.map) {
    const std::size_t mark = rule.find('=');
    constexpr std::array<std::string_view, 9> fields = {"id",      "title",  "text", "date", "source",
                                                        "section", "author", "url",  "lang"};
    const std::string field = mark == std::string::npos ? "" : rule.substr(mark + 1);
    if (std::find(fields.begin(), fields.end(), field) == fields.end())
      throw Error(Error::Kind::usage, "--map " + rule,
                  "is not COLUMN=FIELD with one of id, title, text, date, source, section, author, url, lang");
    map.emplace_back(rule.substr(0, mark), field);
  }
  return Inputs(options.paths, format_named(options.format), std::move(map), NameFilter(options.exclude));
}

std::string problem_line(const Problem& problem) {
  std::string line = "fsearch: " + problem.path;
  if (problem.line > 0) line += ":" + std::to_string(problem.line);
  line += ": " + problem.reason;
  if (problem.skipped) line += " (skipped)";
  if (!problem.remedy.empty()) line += "; " + problem.remedy;
  return line;
}

std::vector<std::string> problem_lines(const std::vector<Problem>& problems) {
  std::vector<std::string> lines;
  const std::size_t shown = std::min(problems.size(), problems_shown);
  for (std::size_t i = 0; i < shown; ++i) lines.push_back(problem_line(problems[i]));
  if (problems.size() > shown) lines.push_back("fsearch: and " + counted(problems.size() - shown, "more problem"));
  return lines;
}

}  // namespace fsearch
