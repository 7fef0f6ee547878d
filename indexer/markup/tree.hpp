/// An HTML page as one flat list of nodes in document order: the only header that knows the parser (libxml2).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fsearch::html {

/// An element, or a run of text (whose `tag` is empty). Comments, styles and scripts are left out, but for
/// scripts of type application/ld+json.
struct Node {
  std::size_t parent = 0;  ///< The root is its own parent.
  std::size_t end = 0;     ///< The subtree is the nodes from this one to `end`, half-open.
  std::size_t line = 0;    ///< Of an element: where it starts, from 1; 0 from line 65,535 on.
  std::string tag;         ///< Lower case.
  std::string text;        ///< Of a run of text; UTF-8, white space as written.
  std::vector<std::pair<std::string, std::string>> attributes;  ///< Names in lower case.

  bool is_text() const { return tag.empty(); }
  /// Returns the value of an attribute, empty where there is none.
  std::string_view attribute(std::string_view name) const;
};

/// Parent before child, so that a loop forwards hands down and a loop backwards sums up: no recursion, and so
/// no depth that overflows a stack.
using Tree = std::vector<Node>;

/// Returns the nodes of a page or of a fragment, of valid UTF-8; the first is an element that holds all the
/// others. Whatever the declared encoding, `page` is UTF-8. Never fails: what is no HTML is text.
Tree parse(std::string_view page);

/// Returns how deep the elements of a page may nest at most, at a glance: those that stay open until they are
/// closed. Parsing takes time in its square.
std::size_t nesting_bound(std::string_view page);

/// Returns the text below `node`, white space runs made one space, none at the ends.
std::string text_of(const Tree& tree, std::size_t node);

/// Returns `text` with its runs of white space (no-break spaces are kept) made one space, none at the ends.
std::string collapsed(std::string_view text);

}  // namespace fsearch::html
