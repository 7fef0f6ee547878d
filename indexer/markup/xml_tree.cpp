#include "indexer/markup/xml_tree.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "indexer/markup/entities.hpp"
#include "indexer/markup/page_bounds.hpp"
#include "indexer/markup/tree.hpp"

namespace fsearch::xml {
namespace {

constexpr std::size_t most_tags = 2'000'000;  // Each takes some 150 bytes of memory.

struct FreeContext {
  void operator()(xmlParserCtxt* context) const {
    xmlFreeDoc(context->myDoc);  // Made for entities that a feed declares; the context does not own it.
    xmlFreeParserCtxt(context);
  }
};

std::string text_of(const xmlChar* bytes) { return bytes == nullptr ? "" : reinterpret_cast<const char*>(bytes); }

std::string qualified(const xmlChar* prefix, const xmlChar* name) {
  return prefix == nullptr ? text_of(name) : text_of(prefix) + ":" + text_of(name);
}

// Collects the nodes as the parser meets them.
struct Builder {
  Tree tree = Tree(1);
  std::vector<std::size_t> open = {0};

  void start(const xmlChar* name, const xmlChar* prefix) {
    html::Node node;
    node.parent = open.back();
    node.tag = qualified(prefix, name);
    tree.push_back(std::move(node));
    open.push_back(tree.size() - 1);
  }

  void end() {
    tree[open.back()].end = tree.size();
    if (open.size() > 1) open.pop_back();
  }

  void text(std::string_view characters) {
    if (tree.back().is_text() && tree.back().parent == open.back()) {
      tree.back().text += characters;
      return;
    }
    html::Node node;
    node.parent = open.back();
    node.text = characters;
    tree.push_back(std::move(node));
    tree.back().end = tree.size();
  }
};

Builder& builder_of(void* user_data) { return *static_cast<Builder*>(user_data); }

void on_start(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar*, int, const xmlChar**,
              int count, int, const xmlChar** attributes) {
  Builder& builder = builder_of(context);
  builder.start(name, prefix);
  // Five pointers for each: name, prefix, namespace, start and end of the value.
  for (int i = 0; i < count; ++i, attributes += 5) {
    std::string attribute = qualified(attributes[1], attributes[0]);
    const auto* begin = reinterpret_cast<const char*>(attributes[3]);
    const auto* end = reinterpret_cast<const char*>(attributes[4]);
    builder.tree.back().attributes.emplace_back(std::move(attribute), html::decode_entities(std::string(begin, end)));
  }
}

void on_end(void* context, const xmlChar*, const xmlChar*, const xmlChar*) { builder_of(context).end(); }

void on_text(void* context, const xmlChar* text, int size) {
  builder_of(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

// Entities that the document defines are not expanded: a few lines of them can stand for gigabytes.
xmlEntity* on_entity(void*, const xmlChar* name) { return xmlGetPredefinedEntity(name); }

std::string error_of(const xmlParserCtxt& context) {
  if (context.lastError.message == nullptr || context.lastError.level < XML_ERR_ERROR) return "";
  return html::collapsed(context.lastError.message) + ", line " + std::to_string(context.lastError.line);
}

/// What XML is to read in place of the first bytes of a text.
struct Reference {
  std::string written;
  std::size_t length = 1;
};

constexpr std::size_t longest_reference = 12;

bool is_markup(std::string_view character) {
  return character == "<" || character == "&" || character == ">" || character == "\"" || character == "'";
}

/// Of a text that starts with "&": a name that only HTML knows becomes its character, a stray ampersand "&amp;"; all
/// else stays.
Reference reference_at(std::string_view text) {
  const std::string_view near = text.substr(0, longest_reference);
  const std::size_t end = near.find_first_of("; &<\n", 1);
  if (end == std::string_view::npos || near[end] != ';') return {"&amp;"};
  const std::string_view name = near.substr(0, end + 1);
  std::string character = html::decode_entities(name);
  const bool unknown = character == name;
  if (unknown && name == "&;") return {"&amp;"};
  if (unknown || is_markup(character)) return {"&"};
  return {std::move(character), name.size()};
}

// HTML's names of characters are no XML, and stand in many a feed; those of markup stay.
std::string with_known_entities(std::string_view text) {
  std::string known;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t ampersand = std::min(text.find('&', at), text.size());
    known += text.substr(at, ampersand - at);
    if (ampersand == text.size()) break;
    const Reference reference = reference_at(text.substr(ampersand));
    known += reference.written;
    at = ampersand + reference.length;
  }
  return known;
}

// Returns the text from its first "<" on: some feeds start with empty lines, which XML forbids.
std::string_view from_markup(std::string_view text) { return text.substr(std::min(text.find('<'), text.size())); }

}  // namespace

Document parse(std::string_view text) {
  if (html::tags_bound(text) > most_tags) return {Tree(1), "more than 2,000,000 tags; split it"};
  if (html::attributes_bound(text) > html::most_attributes)
    return {Tree(1), "an element with more than 10,000 attributes"};
  const std::string prepared = with_known_entities(from_markup(text));
  Builder builder;
  const auto size = static_cast<int>(std::min<std::size_t>(prepared.size(), std::numeric_limits<int>::max()));
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      xmlCreatePushParserCtxt(nullptr, nullptr, nullptr, 0, nullptr));
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.cdataBlock = on_text;
  handler.ignorableWhitespace = on_text;
  handler.getEntity = on_entity;
  handler.serror = [](void*, xmlError*) {};
  *context->sax = handler;
  // Not the context itself: the parser would then look entities up without on_entity().
  context->userData = &builder;
  xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  xmlParseChunk(context.get(), prepared.data(), size, 1);
  while (builder.open.size() > 1) builder.end();
  builder.tree[0].end = builder.tree.size();
  builder.tree[0].tag = "#document";
  return {std::move(builder.tree), error_of(*context)};
}

std::size_t child(const Tree& tree, std::size_t node, std::string_view tag) {
  for (std::size_t i = node + 1; i < tree[node].end; i = tree[i].end)
    if (tree[i].tag == tag) return i;
  return 0;
}

std::size_t descendant(const Tree& tree, std::size_t node, std::string_view tag) {
  for (std::size_t i = node + 1; i < tree[node].end; ++i)
    if (tree[i].tag == tag) return i;
  return 0;
}

std::string raw_text(const Tree& tree, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < tree[node].end; ++i) text += tree[i].text;
  return text;
}

std::string inner_markup(const Tree& tree, std::size_t node) {
  std::string markup;
  std::vector<std::size_t> open;
  for (std::size_t i = node + 1; i <= tree[node].end; ++i) {
    while (!open.empty() && tree[open.back()].end <= i) {
      markup += "</" + tree[open.back()].tag + ">";
      open.pop_back();
    }
    if (i == tree[node].end) break;
    if (tree[i].is_text()) {
      for (const char c : tree[i].text) markup += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    } else {
      markup += "<" + tree[i].tag + ">";
      open.push_back(i);
    }
  }
  return markup;
}

}  // namespace fsearch::xml
