/// The blocks of a page: the runs of text that a browser would set as paragraphs, with what tells them apart.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace fsearch::html {

struct Block {
  std::string text;        ///< White space collapsed; never empty.
  std::size_t node = 0;    ///< The innermost block element that holds it.
  std::size_t linked = 0;  ///< Bytes of `text` inside links; of a heading, those that leave the page.
  std::size_t words = 0;
  bool heading = false;  ///< h1 to h6.
  bool item = false;     ///< Of a list or a table.
  bool cell = false;     ///< All that a cell of a table holds: text in tables that set a page has more.
  std::size_t list = 0;  ///< The innermost list or table that holds it; 0 where none does.

  /// Returns the part of the text that is links, 0 to 1.
  double link_density() const { return static_cast<double>(linked) / static_cast<double>(text.size()); }
};

/// Returns true for an element that is set apart from the text around it, such as "p" and "td".
bool is_block_element(std::string_view tag);

/// Returns true for h1 to h6.
bool is_heading(std::string_view tag);

/// Returns the blocks of a page in order. Block elements and a doubled <br> end a block. Titles in the head,
/// scripts and the insides of form controls are no blocks.
std::vector<Block> blocks_of(const Tree& tree);

}  // namespace fsearch::html
