#include "indexer/html/tree.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace fsearch::html {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

std::string lower(const xmlChar* name) {
  std::string text = name == nullptr ? "" : reinterpret_cast<const char*>(name);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string content_of(const xmlNode* first) {
  std::string text;
  for (const xmlNode* part = first; part != nullptr; part = part->next)
    if (part->content != nullptr) text += reinterpret_cast<const char*>(part->content);
  return text;
}

void add_attributes(Node& node, const xmlNode& element) {
  for (const xmlAttr* attribute = element.properties; attribute != nullptr; attribute = attribute->next)
    node.attributes.emplace_back(lower(attribute->name), content_of(attribute->children));
}

bool is_text_node(const xmlNode& node) { return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE; }

// Scripts are the bulk of many pages, and no reader shows them.
bool is_wanted(const Node& element) {
  if (element.tag == "script") return element.attribute("type").find("ld+json") != std::string_view::npos;
  return element.tag != "style" && element.tag != "template";
}

// Adds `node`; returns false where neither it nor what it holds is wanted.
bool append(Tree& tree, const xmlNode& node, std::size_t parent) {
  Node added;
  added.parent = parent;
  if (is_text_node(node)) {
    if (node.content != nullptr) added.text = reinterpret_cast<const char*>(node.content);
  } else if (node.type == XML_ELEMENT_NODE) {
    added.tag = lower(node.name);
    add_attributes(added, node);
    if (!is_wanted(added)) return false;
  } else {
    return false;
  }
  tree.push_back(std::move(added));
  return true;
}

// Walks without recursion: a page may nest deeper than a stack.
void flatten(const xmlNode* root, Tree& tree) {
  std::vector<std::size_t> open = {0};
  const xmlNode* node = root;
  while (node != nullptr) {
    const bool added = append(tree, *node, open.back());
    if (added && node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      open.push_back(tree.size() - 1);
      node = node->children;
      continue;
    }
    while (node != nullptr && node->next == nullptr && open.size() > 1) {
      node = node->parent;
      open.pop_back();
    }
    node = node == nullptr ? nullptr : node->next;
  }
}

void set_ends(Tree& tree) {
  for (std::size_t i = tree.size(); i-- > 0;) {
    tree[i].end = std::max(tree[i].end, i + 1);
    Node& parent = tree[tree[i].parent];
    parent.end = std::max(parent.end, tree[i].end);
  }
}

}  // namespace

std::string_view Node::attribute(std::string_view name) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& pair) { return pair.first == name; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

Tree parse(std::string_view page) {
  Tree tree(1);
  tree[0].tag = "#document";
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  const auto size = std::min<std::size_t>(page.size(), std::numeric_limits<int>::max());
  const Document document(htmlReadMemory(page.data(), static_cast<int>(size), nullptr, "UTF-8", options));
  if (document) flatten(document->children, tree);
  set_ends(tree);
  return tree;
}

std::string collapsed(std::string_view text) {
  std::string line;
  bool space = false;
  for (const char c : text) {
    const bool white = c == ' ' || (c >= '\t' && c <= '\r');
    if (!white && space && !line.empty()) line += ' ';
    if (!white) line += c;
    space = white;
  }
  return line;
}

std::string text_of(const Tree& tree, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < tree[node].end; ++i) text += tree[i].is_text() ? tree[i].text : std::string();
  return collapsed(text);
}

}  // namespace fsearch::html
