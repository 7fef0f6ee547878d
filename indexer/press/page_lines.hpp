/// The lines of a part of a page, and its elements by class: what the pages of press databases are read by.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace fsearch::archives {

struct PageLine {
  std::string text;      ///< White space collapsed; never empty.
  std::size_t node = 0;  ///< The run of text that it starts with.
};

/// Returns the text of the nodes from `begin` to `end` as lines: a block element or a <br> ends one.
std::vector<PageLine> lines_of(const html::Tree& tree, std::size_t begin, std::size_t end);

/// Returns the lines below `node`, one after the other, with `between` between them.
std::string joined_lines(const html::Tree& tree, std::size_t node, std::string_view between);

/// Returns true where the element has the class, whatever its case.
bool has_class(const html::Node& node, std::string_view name);

/// Returns true where `name`, in small letters, stands anywhere in the page, whatever its case.
bool mentions(std::string_view page, std::string_view name);

}  // namespace fsearch::archives
