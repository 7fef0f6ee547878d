#include "indexer/press/page_lines.hpp"

#include <algorithm>

#include "indexer/markup/blocks.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool same(char a, char b) { return lower(a) == lower(b); }

}  // namespace

std::vector<PageLine> lines_of(const html::Tree& tree, std::size_t begin, std::size_t end) {
  std::vector<PageLine> lines;
  std::vector<std::size_t> open;  // The ends of the blocks that hold the node.
  PageLine line;
  bool blank = true;  // So far.
  const auto end_line = [&] {
    line.text = trimmed(html::collapsed(line.text));
    if (!line.text.empty()) lines.push_back(std::move(line));
    line = {};
    blank = true;
  };
  for (std::size_t i = begin; i < end; ++i) {
    for (; !open.empty() && open.back() <= i; open.pop_back()) end_line();
    const html::Node& node = tree[i];
    if (node.is_text()) {
      if (blank) line.node = i;
      blank = blank && std::all_of(node.text.begin(), node.text.end(), is_space);
      line.text += node.text;
    } else if (node.tag == "br") {
      end_line();
    } else if (html::is_block_element(node.tag)) {
      end_line();
      open.push_back(node.end);
    }
  }
  end_line();
  return lines;
}

std::string joined_lines(const html::Tree& tree, std::size_t node, std::string_view between) {
  std::string text;
  for (const auto& line : lines_of(tree, node, tree[node].end))
    text.append(text.empty() ? "" : between).append(line.text);
  return text;
}

bool has_class(const html::Node& node, std::string_view name) {
  std::string_view classes = node.attribute("class");
  while (!classes.empty()) {
    const auto end = std::find_if(classes.begin(), classes.end(), is_space);
    if (std::equal(classes.begin(), end, name.begin(), name.end(), same)) return true;
    classes.remove_prefix(static_cast<std::size_t>(std::find_if_not(end, classes.end(), is_space) - classes.begin()));
  }
  return false;
}

bool mentions(std::string_view page, std::string_view name) {
  return std::search(page.begin(), page.end(), name.begin(), name.end(), same) != page.end();
}

}  // namespace fsearch::archives
