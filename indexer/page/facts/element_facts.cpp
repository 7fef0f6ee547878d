#include "indexer/page/facts/page_facts.hpp"

#include <algorithm>

namespace fsearch::html {
namespace {

constexpr std::size_t most_nodes = 100;  // Looked at below an element for a name.

template <class Test>
std::string first_value(const Tree& tree, Test test) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].is_text() || !test(tree[i])) continue;
    if (auto value = property_value(tree, i); !value.empty()) return value;
  }
  return "";
}

// Returns true for an element with a property, which may have several: itemprop="name headline".
bool has_property(const Node& node, std::string_view name) {
  return (" " + std::string(node.attribute("itemprop")) + " ").find(" " + std::string(name) + " ") != std::string::npos;
}

}  // namespace

std::string property_value(const Tree& tree, std::size_t node) {
  for (const auto* name : {"content", "datetime"})
    if (!tree[node].attribute(name).empty()) return std::string(tree[node].attribute(name));
  if (tree[node].tag == "abbr" && !tree[node].attribute("title").empty())
    return std::string(tree[node].attribute("title"));
  return text_of(tree, node);
}

std::string named_value(const Tree& tree, std::size_t node) {
  for (std::size_t i = node + 1; i < std::min(tree[node].end, node + most_nodes); ++i)
    if (has_property(tree[i], "name"))
      if (auto name = property_value(tree, i); !name.empty()) return name;
  return property_value(tree, node);
}

std::string item_name(const Tree& tree, std::string_view name) {
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (has_property(tree[i], name)) return named_value(tree, i);
  return "";
}

std::string item_property(const Tree& tree, std::string_view name) {
  return first_value(tree, [&](const Node& node) { return has_property(node, name); });
}

std::string title_element(const Tree& tree) {
  return first_value(tree, [](const Node& node) { return node.tag == "title"; });
}

}  // namespace fsearch::html
