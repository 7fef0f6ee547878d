#include "cli/subcommand_guess.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace fsearch {
namespace {

/// Whether the next argument is the value of `option`.
bool takes_next(const std::string& option, const CLI::App& search) {
  const CLI::Option* known = search.get_option_no_throw(option);
  return known != nullptr && known->get_items_expected_min() > 0;
}

std::string first_word(const std::vector<std::string>& arguments, const CLI::App& search) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (!arguments[i].starts_with('-')) return arguments[i];
    if (takes_next(arguments[i], search)) ++i;
  }
  return {};
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

bool is_one_edit(const std::string& typed, const std::string& name) {
  const std::size_t shorter = std::min(typed.size(), name.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && typed[head] == name[head]) ++head;
  while (tail < shorter - head && typed[typed.size() - 1 - tail] == name[name.size() - 1 - tail]) ++tail;
  const std::string was = typed.substr(head, typed.size() - head - tail);
  const std::string is = name.substr(head, name.size() - head - tail);
  if (was.size() == 2 && is.size() == 2) return was[0] == is[1] && was[1] == is[0];
  return typed != name && characters(was) <= 1 && characters(is) <= 1;
}

std::string doubtful_search(const std::vector<std::string>& arguments, const CLI::App& search,
                            const std::vector<std::string>& subcommands) {
  const std::string word = first_word(arguments, search);
  for (const auto& name : subcommands) {
    if (word == name)
      return name + " is a subcommand, which comes first: fsearch " + name +
             " ...; to search for it: fsearch -- " + name;
    if (is_one_edit(word, name))
      return word + " is not a subcommand; perhaps fsearch " + name + "? To search for it: fsearch -- " +
             word;
  }
  return {};
}

}  // namespace fsearch
