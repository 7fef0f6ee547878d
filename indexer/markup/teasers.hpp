/// Finds the teasers of other articles on a page, which many systems set as small articles.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace fsearch::html {

/// The nodes from `first` to `end`, half-open.
struct NodeRange {
  std::size_t first = 0, end = 0;

  bool holds(std::size_t node) const { return node >= first && node < end; }
};

/// Returns the <article> elements that open with a heading or a permanent link that leads away, and do not
/// hold the node `heading`, which gives the page's title; none where it is 0.
std::vector<NodeRange> teasers_of(const Tree& tree, std::size_t heading);

/// Returns true where one of `ranges` holds the node.
bool any_holds(const std::vector<NodeRange>& ranges, std::size_t node);

}  // namespace fsearch::html
