#include "indexer/documents/office_reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

#include "indexer/article/extra_fields.hpp"
#include "indexer/article/file_date.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "indexer/readers/text_reader.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"
#include "text/utf8.hpp"

namespace fsearch::archives {
namespace {

using xml::Tree;
using Styles = std::map<std::string, std::string, std::less<>>;  // The style that each is made from.

constexpr std::size_t most_spaces = 100;

struct Paragraphs {
  std::string text;   // Each ended by "\n".
  std::string title;  // The first in the style for titles; no part of the text.
};

// Returns the name without its prefix, which a document may choose: "p" for "w:p".
std::string_view local(std::string_view tag) { return tag.substr(tag.find(':') + 1); }

// Returns an attribute, whatever its prefix.
std::string_view attribute(const html::Node& node, std::string_view name) {
  for (const auto& [key, value] : node.attributes)
    if (local(key) == name) return value;
  return {};
}

bool is_title_style(std::string_view style) {
  const std::string folded = fold(style);
  return folded == "title" || folded == "titre";
}

bool is_left_out(std::string_view tag) {
  constexpr std::string_view tags[] = {"del",        "delText",          "instrText", "Fallback", "moveFrom",
                                       "annotation", "tracked-changes",  "note",      "bookmark", "sequence-decls",
                                       "forms",      "table-of-content", "desc",      "title"};
  return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
}

// Returns what stands for an element that is a character.
std::string character_of(const html::Node& node) {
  const auto tag = local(node.tag);
  if (tag == "br" || tag == "cr" || tag == "line-break") return "\n";
  if (tag == "tab") return " ";
  if (tag == "noBreakHyphen") return "-";
  if (tag != "s") return "";
  const auto count = std::strtoul(std::string(attribute(node, "c")).c_str(), nullptr, 10);
  return std::string(std::clamp<std::size_t>(count, 1, most_spaces), ' ');
}

// Reads the paragraphs below `body`. Word keeps its characters in <w:t>; OpenDocument's are the text itself.
class ParagraphReader {
 public:
  ParagraphReader(const Tree& tree, bool word, const Styles& styles) : tree_(tree), word_(word), styles_(styles) {}

  Paragraphs read(std::size_t body) {
    for (std::size_t i = body + 1; i < tree_[body].end; ++i) {
      while (!open_.empty() && open_.back() <= i) end_paragraph();
      const html::Node& node = tree_[i];
      if (node.is_text()) {
        if (word_ ? local(tree_[node.parent].tag) == "t" : !open_.empty()) line_ += node.text;
        continue;
      }
      const auto tag = local(node.tag);
      if (is_left_out(tag)) {
        i = node.end - 1;
      } else if (tag == "p" || tag == "h") {
        break_line();  // A box of text stands inside the paragraph that it is tied to.
        open_.push_back(node.end);
        titled_ = is_title_style(style_of(node));
      } else if (tag == "pStyle") {
        titled_ = is_title_style(attribute(node, "val"));
      } else {
        line_ += character_of(node);
      }
    }
    while (!open_.empty()) end_paragraph();
    return std::move(paragraphs_);
  }

 private:
  std::string style_of(const html::Node& node) const {
    const auto name = attribute(node, "style-name");
    const auto made_from = styles_.find(name);
    return made_from == styles_.end() ? std::string(name) : made_from->second;
  }

  void break_line() {
    const auto line = trimmed(line_);
    if (!line.empty() && titled_ && paragraphs_.title.empty())
      paragraphs_.title = line;
    else
      paragraphs_.text.append(line) += '\n';
    line_.clear();
    titled_ = false;
  }

  void end_paragraph() {
    open_.pop_back();
    break_line();
  }

  const Tree& tree_;
  bool word_;
  const Styles& styles_;
  Paragraphs paragraphs_;
  std::string line_;
  std::vector<std::size_t> open_;  // Ends of the paragraphs that hold the node.
  bool titled_ = false;
};

Styles styles_in(const Tree& tree) {
  Styles styles;
  for (const auto& node : tree)
    if (local(node.tag) == "style") styles.emplace(attribute(node, "name"), attribute(node, "parent-style-name"));
  return styles;
}

std::size_t element(const Tree& tree, std::string_view tag) {
  for (std::size_t i = 1; i < tree.size(); ++i)
    if (local(tree[i].tag) == tag) return i;
  return 0;
}

std::string text_of(const Tree& tree, std::string_view tag) {
  const auto node = element(tree, tag);
  return node == 0 ? "" : html::collapsed(xml::raw_text(tree, node));
}

// Adds what the part for it says of the file.
void add_facts(Article& article, std::string_view facts, const std::string& key) {
  const auto tree = xml::parse(repaired_utf8(facts)).tree;
  const auto creator = text_of(tree, "creator");
  add_extra(article, "creator", creator.empty() ? text_of(tree, "initial-creator") : creator);
  const auto created = text_of(tree, "created");
  add_extra(article, "created", created.empty() ? text_of(tree, "creation-date") : created);
  if (article.date.empty()) article.date = date_in_name(key);
}

struct Parts {
  std::string_view reader, document, facts;
};

std::optional<Extraction> read(const Package& package, const Parts& parts, const std::string& key,
                               std::vector<Problem>& problems) {
  const auto [tree, error] = xml::parse(repaired_utf8(package.part(parts.document)));
  if (!error.empty()) problems.push_back({key, 0, "damaged XML (" + error + ")", "", false});
  const bool word = parts.reader == "docx";
  const auto body = element(tree, "body");
  const auto styles = styles_in(tree);
  const auto paragraphs = ParagraphReader(tree, word, styles).read(body);
  auto extraction = read_titled_text(paragraphs.text, paragraphs.title, key, problems);
  if (!extraction) return extraction;
  extraction->reader = parts.reader;
  add_facts(extraction->article, package.part(parts.facts), key);
  return extraction;
}

}  // namespace

std::optional<Extraction> read_word_document(const Package& package, const std::string& key,
                                             std::vector<Problem>& problems) {
  return read(package, {"docx", "word/document.xml", "docProps/core.xml"}, key, problems);
}

std::optional<Extraction> read_open_document(const Package& package, const std::string& key,
                                             std::vector<Problem>& problems) {
  return read(package, {"odt", "content.xml", "meta.xml"}, key, problems);
}

}  // namespace fsearch::archives
