#include "cli/options/subcommand_guess.hpp"

#include <algorithm>

namespace fsearch {
namespace {

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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

std::string meant_subcommand(const std::vector<std::string>& arguments, const std::vector<std::string>& subcommands) {
  if (arguments.empty() || std::find(subcommands.begin(), subcommands.end(), arguments.front()) != subcommands.end())
    return "";  // batch is one edit from watch.
  const auto meant = std::find_if(subcommands.begin(), subcommands.end(),
                                  [&](const std::string& name) { return is_one_edit(arguments.front(), name); });
  return meant == subcommands.end() ? "" : *meant;
}

}  // namespace fsearch
