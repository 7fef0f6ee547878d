#include "indexer/markup/teasers.hpp"

#include <algorithm>

#include "indexer/markup/blocks.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_label = 60;  // Bytes before the heading: a section, a date.
constexpr std::size_t most_nodes = 100;    // Looked at for it, and for a link in it.

bool is_heading_node(const Node& node) { return is_heading(node.tag); }

// Returns true for a link to another page; posts of live blogs lead to themselves by "#".
bool leads_away(const Node& node) {
  const auto address = node.attribute("href");
  return node.tag == "a" && !address.empty() && address.find('#') == std::string_view::npos;
}

bool holds(const Tree& tree, std::size_t node, bool (*test)(const Node&)) {
  const auto begin = tree.begin() + static_cast<std::ptrdiff_t>(node);
  const std::size_t end = std::min(tree[node].end, node + most_nodes);
  return std::any_of(begin + 1, tree.begin() + static_cast<std::ptrdiff_t>(end), test);
}

bool opens_away(const Tree& tree, std::size_t article) {
  std::size_t before = 0;
  const std::size_t end = std::min(tree[article].end, article + most_nodes);
  for (std::size_t i = article + 1; i < end && before <= longest_label; ++i) {
    if (tree[i].is_text()) before += collapsed(tree[i].text).size();
    const bool permanent = tree[i].attribute("rel").find("bookmark") != std::string_view::npos;
    if (leads_away(tree[i]) && (permanent || holds(tree, i, is_heading_node))) return true;
    if (is_heading(tree[i].tag)) return holds(tree, i, leads_away);
  }
  return false;
}

}  // namespace

std::vector<NodeRange> teasers_of(const Tree& tree, std::size_t heading) {
  std::vector<NodeRange> teasers;
  if (heading == 0) return teasers;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].tag != "article" || (heading >= i && heading < tree[i].end) || !opens_away(tree, i)) continue;
    teasers.push_back({i, tree[i].end});
    i = tree[i].end - 1;
  }
  return teasers;
}

bool any_holds(const std::vector<NodeRange>& ranges, std::size_t node) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) { return range.holds(node); });
}

}  // namespace fsearch::html
