#include "indexer/markup/blocks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/text_lines.hpp"

namespace fsearch::html {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view tag, const std::array<std::string_view, size>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_unread(std::string_view tag) {
  static constexpr std::array<std::string_view, 9> tags = {"head",   "script", "noscript", "select", "textarea",
                                                           "button", "svg",    "object",   "iframe"};
  return is_one_of(tag, tags);
}

bool is_item(std::string_view tag) {
  static constexpr std::array<std::string_view, 5> tags = {"li", "td", "th", "dd", "dt"};
  return is_one_of(tag, tags);
}

bool is_list(std::string_view tag) {
  static constexpr std::array<std::string_view, 5> tags = {"ul", "ol", "dl", "table", "menu"};
  return is_one_of(tag, tags);
}

// Returns true for a cell that holds nothing but text, or one element.
bool is_cell(const Tree& tree, std::size_t node) {
  if (tree[node].tag != "td" && tree[node].tag != "th") return false;
  std::size_t elements = 0;
  for (std::size_t i = node + 1; i < tree[node].end; i = tree[i].end)
    elements += is_block_element(tree[i].tag) ? 1U : 0U;
  return elements <= 1;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// What holds a node, known before the node itself is reached.
struct Context {
  std::size_t block = 0;  // The innermost block element.
  std::size_t list = 0;   // The innermost list or table.
  bool linked = false, item = false;
};

// Collects runs of text until a block ends.
class Collector {
 public:
  /// `contexts` has an element for each node, filled in before it is asked for.
  Collector(const Tree& tree, const std::vector<Context>& contexts) : tree_(tree), contexts_(contexts) {}

  void add_text(const std::string& text, bool linked) {
    text_ += text;
    if (linked) linked_ += collapsed(text).size();
    if (text.find_first_not_of(" \t\r\n") != std::string::npos) breaks_ = 0;
  }

  void add_break(std::size_t node) {
    text_ += ' ';
    if (++breaks_ == 2) end(node);
  }

  /// Ends the block that `node` holds.
  void end(std::size_t node) {
    Block block;
    block.text = std::string(trimmed(collapsed(text_)));
    if (!block.text.empty()) add(std::move(block), node);
    text_.clear();
    linked_ = breaks_ = 0;
  }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  void add(Block block, std::size_t node) {
    block.node = node;
    block.linked = std::min(linked_, block.text.size());
    block.words = count_words(block.text);
    block.item = contexts_[node].item;
    block.list = contexts_[node].list;
    block.cell = is_cell(tree_, node) || is_cell(tree_, tree_[node].parent);
    block.heading = is_heading(tree_[node].tag);
    blocks_.push_back(std::move(block));
  }

  const Tree& tree_;
  const std::vector<Context>& contexts_;
  std::vector<Block> blocks_;
  std::string text_;
  std::size_t linked_ = 0, breaks_ = 0;
};

// Returns true for a link to a part of the page in one of its headings, as posts of live blogs have it.
bool is_anchor(const Tree& tree, std::size_t link) {
  return tree[link].attribute("href").starts_with('#') && is_heading(tree[tree[link].parent].tag);
}

}  // namespace

bool is_block_element(std::string_view tag) {
  static constexpr std::array<std::string_view, 47> tags = {
      "#document", "html",    "body",   "p",      "div",        "section",  "article", "main", "header",  "footer",
      "aside",     "nav",     "ul",     "ol",     "li",         "dl",       "dt",      "dd",   "table",   "thead",
      "tbody",     "tfoot",   "tr",     "td",     "th",         "h1",       "h2",      "h3",   "h4",      "h5",
      "h6",        "figure",  "pre",    "form",   "blockquote", "fieldset", "address", "hr",   "details", "summary",
      "center",    "caption", "legend", "option", "figcaption", "iframe",   "hgroup"};
  return is_one_of(tag, tags);
}

bool is_heading(std::string_view tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'; }

std::vector<Block> blocks_of(const Tree& tree) {
  std::vector<Context> contexts(tree.size());
  Collector collector(tree, contexts);
  std::size_t current = 0;  // The block element whose text is being collected.
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const Node& node = tree[i];
    Context context = contexts[node.parent];
    if (context.block != current) collector.end(current);
    current = context.block;
    if (is_block_element(node.tag)) {
      collector.end(current);
      current = context.block = i;
    }
    context.item = context.item || is_item(node.tag);
    if (is_list(node.tag)) context.list = i;
    context.linked = context.linked || (node.tag == "a" && !is_anchor(tree, i));
    contexts[i] = context;
    if (node.is_text()) collector.add_text(node.text, context.linked);
    if (node.tag == "br") collector.add_break(current);
    if (is_unread(node.tag)) i = node.end - 1;
  }
  collector.end(current);
  return collector.take();
}

}  // namespace fsearch::html
