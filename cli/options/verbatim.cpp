#include "cli/options/verbatim.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace fsearch {
namespace {

constexpr char mark = '\0';

/// One hyphen is that of -h alone: not before a digit, a sentence, or the rest of a word, of which CLI11
/// would take the first letter. Other words are left to it, which refuses them.
bool is_option(const std::string& argument) {
  if (argument.size() < 2 || argument[0] != '-') return false;
  if (argument[1] == '-' || argument == "-h") return true;
  const bool digit = argument[1] >= '0' && argument[1] <= '9';
  return !digit && argument[1] != 'h' && argument.find(' ') == std::string::npos;
}

/// An empty value would be taken from the next argument. Others stay: a flag's value is read before its mark
/// could go.
void mark_value(std::string& option) {
  const std::size_t sign = option.find('=');
  if (sign == std::string::npos) return;
  if (sign + 1 == option.size() || option[sign + 1] == '[' || option[sign + 1] == '{') option.insert(sign + 1, 1, mark);
}

}  // namespace

void mark_arguments(std::vector<std::string>& arguments) {
  bool options = true;  // Until "--".
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    std::string& argument = arguments[i];
    if (options && argument == "--")
      options = false;
    else if (options && is_option(argument))
      mark_value(argument);
    else if (argument != "-" || !options)
      argument.insert(0, 1, mark);
  }
}

void unmark_options(CLI::App& app) {
  const CLI::Validator unmark([](std::string& value) { return value = unmarked(std::move(value)), std::string(); }, "");
  for (CLI::Option* option : app.get_options())
    if (option->get_items_expected_max() > 0) option->transform(unmark);
  for (CLI::App* subcommand : app.get_subcommands(nullptr)) unmark_options(*subcommand);
}

std::string unmarked(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), mark), text.end());
  return text;
}

}  // namespace fsearch
