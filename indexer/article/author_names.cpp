#include "indexer/article/author_names.hpp"

#include <algorithm>

#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_list = 4096;  // Bytes: longer ones are none.

}  // namespace

std::string name_in_order(std::string_view name) {
  name = trimmed(name);
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos) return std::string(name);
  const auto family = trimmed(name.substr(0, comma)), given = trimmed(name.substr(comma + 1));
  if (given.empty()) return std::string(family);
  if (family.empty() || given.find(',') != std::string_view::npos) return std::string(name);
  return std::string(given) + " " + std::string(family);
}

std::string authors_in_order(std::string_view names, bool inverted) {
  if (names.find(';') == std::string_view::npos) return inverted ? name_in_order(names) : std::string(trimmed(names));
  std::string authors;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(';'), names.size());
    add_author(authors, name_in_order(names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return authors;
}

void add_author(std::string& authors, std::string_view name) {
  if (name.empty() || authors.size() > longest_list) return;
  const std::string listed = ", " + authors + ",";
  if (listed.find(", " + std::string(name) + ",") != std::string::npos) return;
  if (!authors.empty()) authors += ", ";
  authors += name;
}

}  // namespace fsearch
