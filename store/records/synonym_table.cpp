#include "fsearch/synonym_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace fsearch {
namespace {

constexpr std::string_view arrow = "=>";
constexpr std::size_t most_names = 100;  ///< Of a group: a query has room for 256 words.
constexpr std::size_t longest_name = 120;

/// What keeps a line from being a group.
struct Fault {
  std::string reason;
  std::string remedy;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Quotes around a name mean nothing: a name of several words is always met as a whole.
std::string_view unquoted(std::string_view name) {
  const bool quoted = name.size() > 1 && name.front() == '"' && name.back() == '"';
  return quoted ? trimmed(name.substr(1, name.size() - 2)) : name;
}

bool has_word(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

std::optional<Fault> fault_of(std::string_view name) {
  if (name.empty()) return Fault{"a name is missing beside a comma", "write a, b, c"};
  if (name.find('"') != std::string_view::npos) return Fault{"a quote inside a name", "write names without quotes"};
  if (name.back() == '*') return Fault{"a name cannot end in *", "write out each word"};
  if (!has_word(name)) return Fault{"« " + std::string(name) + " » holds no word", "leave it out"};
  if (name.size() > longest_name) return Fault{"a name of over 120 bytes", "shorten it"};
  return std::nullopt;
}

/// Takes the names between the commas of one side of a group.
std::optional<Fault> take_names(std::string_view side, std::vector<std::string>& names) {
  for (std::size_t begin = 0; begin <= side.size();) {
    const std::size_t end = std::min(side.find(',', begin), side.size());
    const std::string_view name = unquoted(trimmed(side.substr(begin, end - begin)));
    if (auto fault = fault_of(name)) return fault;
    names.emplace_back(name);
    begin = end + 1;
  }
  if (names.size() > most_names) return Fault{"a group of over 100 names", "make several groups of it"};
  return std::nullopt;
}

std::optional<Fault> take_one_way(std::string_view asked, std::string_view added, SynonymGroup& group) {
  if (added.find(arrow) != std::string_view::npos) return Fault{"=> twice", "write a line for each"};
  if (trimmed(asked).empty() || trimmed(added).empty())
    return Fault{"nothing on one side of =>", "write a => b: who asks for a is given b, too"};
  if (auto fault = take_names(asked, group.asked)) return fault;
  if (auto fault = take_names(added, group.added)) return fault;
  if (group.asked == group.added) return Fault{"the same on both sides of =>", "leave the line out"};
  return std::nullopt;
}

std::optional<Fault> take_group(std::string_view line, SynonymGroup& group) {
  if (const std::size_t at = line.find(arrow); at != std::string_view::npos)
    return take_one_way(line.substr(0, at), line.substr(at + arrow.size()), group);
  if (auto fault = take_names(line, group.asked)) return fault;
  if (group.asked.size() < 2) {
    const bool semicolons = line.find(';') != std::string_view::npos;
    return Fault{semicolons ? "no comma, but semicolons" : "a single name",
                 "put commas between the names: mail, courriel"};
  }
  group.added = group.asked;
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

SynonymTable read_synonyms(std::string_view text) {
  SynonymTable table;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    SynonymGroup group;
    if (auto fault = take_group(line, group))
      table.problems.push_back({number, std::move(fault->reason), std::move(fault->remedy)});
    else
      table.groups.push_back(std::move(group));
  }
  return table;
}

std::string write_synonyms(const std::vector<SynonymGroup>& groups) {
  std::string text;
  for (const SynonymGroup& group : groups) {
    text += joined(group.asked);
    if (group.added != group.asked) text += " => " + joined(group.added);
    text += '\n';
  }
  return text;
}

}  // namespace fsearch
