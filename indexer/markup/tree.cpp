#include "indexer/markup/tree.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr unsigned last_line = 65535;  // That libxml2 counts.

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

Document parse_document(std::string_view page) {
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  const auto size = static_cast<int>(std::min<std::size_t>(page.size(), std::numeric_limits<int>::max()));
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  htmlCtxtUseOptions(context.get(), options);
  // Without it, all that is nested deeper than 256 elements is silently lost. Not an option for HTML by name.
  context->options |= XML_PARSE_HUGE;
  return Document(htmlCtxtReadMemory(context.get(), page.data(), size, nullptr, "UTF-8", context->options));
}

std::string lower(const xmlChar* name) {
  return name == nullptr ? "" : ascii_lower(reinterpret_cast<const char*>(name));
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
    added.line = node.line < last_line ? node.line : 0;
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

// Elements that have no content, or that the next of their kind closes.
bool closes_itself(std::string_view name) {
  static constexpr std::array<std::string_view, 19> names = {"area",  "br", "col",  "dd",   "dt",     "hr", "img",
                                                             "input", "li", "link", "meta", "option", "p",  "source",
                                                             "tbody", "td", "th",   "tr",   "wbr"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::size_t nesting_bound(std::string_view page) {
  std::size_t open = 0, most = 0;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const bool closing = page.substr(at + 1).starts_with('/');
    const auto rest = page.substr(at + (closing ? 2 : 1), 16);
    const auto name = rest.substr(
        0, static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_name_letter) - rest.begin()));
    if (name.empty() || closes_itself(name)) continue;
    if (!closing) most = std::max(most, ++open);
    if (closing && open > 0) --open;
  }
  return most;
}

std::string_view Node::attribute(std::string_view name) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& pair) { return pair.first == name; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

Tree parse(std::string_view page) {
  Tree tree(1);
  tree[0].tag = "#document";
  const Document document = parse_document(page);
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
