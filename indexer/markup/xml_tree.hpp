/// An XML document as one flat list of nodes, as html::Tree has a page.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"

namespace fsearch::xml {

using Tree = html::Tree;

struct Document {
  Tree tree;          ///< The first node holds the others. Tags as written, prefix included: "content:encoded".
  std::string error;  ///< What the parser could not go past, as "Opening and ending tag mismatch, line 12"; or empty.
};

/// Returns the nodes of XML in valid UTF-8, whatever encoding it declares. What follows a mistake is
/// recovered as far as it can be; HTML's named characters ("&eacute;") are known, other entities are not
/// expanded. Elements nested deeper than 256 are an error.
Document parse(std::string_view text);

/// Returns the first child element of `node` with the tag; 0 where there is none.
std::size_t child(const Tree& tree, std::size_t node, std::string_view tag);

/// Returns the first element below `node` with the tag, at any depth; 0 where there is none.
std::size_t descendant(const Tree& tree, std::size_t node, std::string_view tag);

/// Returns the text below `node`, white space as written.
std::string raw_text(const Tree& tree, std::size_t node);

/// Returns the elements below `node` as HTML, `node` itself left out: what <content type="xhtml"> holds.
std::string inner_markup(const Tree& tree, std::size_t node);

}  // namespace fsearch::xml
