#include "indexer/press/press_xml_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "indexer/page/html_reader.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace {

using xml::Tree;

std::string text_at(const Tree& tree, std::size_t node) {
  return node == 0 ? "" : html::collapsed(xml::raw_text(tree, node));
}

// Returns the text of the first element below `node` that has any, of the first tag that has one.
template <std::size_t size>
std::string first_text(const Tree& tree, std::size_t node, const std::array<std::string_view, size>& tags) {
  for (const auto tag : tags)
    for (std::size_t i = node + 1; i < tree[node].end; ++i)
      if (tree[i].tag == tag)
        if (auto text = text_at(tree, i); !text.empty()) return text;
  return "";
}

std::string attribute_of(const Tree& tree, std::size_t node, std::string_view tag, std::string_view name) {
  const auto found = xml::descendant(tree, node, tag);
  return found == 0 ? "" : std::string(tree[found].attribute(name));
}

std::string paragraphs(const Tree& tree, std::size_t node, Extraction& extraction) {
  return node == 0 ? "" : text_of_fragment(xml::inner_markup(tree, node), extraction.dropped);
}

void add_nitf(const Tree& tree, std::size_t root, Extraction& extraction) {
  Article& article = extraction.article;
  const auto fill = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  fill(article.title, first_text(tree, root, std::array<std::string_view, 3>{"hl1", "headline", "title"}));
  fill(article.author, first_text(tree, root, std::array<std::string_view, 2>{"person", "byline"}));
  fill(article.date, attribute_of(tree, root, "date.issue", "norm"));
  fill(article.date, attribute_of(tree, root, "pubdata", "date.publication"));
  fill(article.source, attribute_of(tree, root, "pubdata", "name"));
  fill(article.source, attribute_of(tree, root, "doc-id", "regsrc"));
  fill(article.id, attribute_of(tree, root, "doc-id", "id-string"));
  if (article.text.empty()) article.text = paragraphs(tree, xml::descendant(tree, root, "body.content"), extraction);
}

// Subjects are named in the language of the item where several are given.
void add_sections(const Tree& tree, std::size_t item, Article& article) {
  for (std::size_t i = item + 1; i < tree[item].end; ++i) {
    if (tree[i].tag != "subject") continue;
    auto name = text_at(tree, xml::child(tree, i, "name"));
    if (!name.empty() && std::find(article.section.begin(), article.section.end(), name) == article.section.end())
      article.section.push_back(std::move(name));
  }
}

void add_content(const Tree& tree, std::size_t item, Extraction& extraction) {
  for (const std::string_view tag : {"inlineXML", "inlineData"}) {
    const auto content = xml::descendant(tree, item, tag);
    if (content == 0 || !extraction.article.text.empty()) continue;
    if (const auto nitf = xml::descendant(tree, content, "nitf"); nitf != 0)
      add_nitf(tree, nitf, extraction);
    else if (tag == "inlineXML")
      extraction.article.text = paragraphs(tree, content, extraction);
    else
      extraction.article.text = text_of_fragment(xml::raw_text(tree, content), extraction.dropped);
  }
}

Extraction read_item(const Tree& tree, std::size_t item) {
  Extraction extraction;
  Article& article = extraction.article;
  article.id = tree[item].attribute("guid");
  article.title = first_text(tree, item, std::array<std::string_view, 2>{"headline", "title"});
  article.date = first_text(
      tree, item,
      std::array<std::string_view, 4>{"contentCreated", "firstCreated", "contentModified", "versionCreated"});
  article.author = first_text(tree, item, std::array<std::string_view, 1>{"by"});
  if (const auto creator = xml::descendant(tree, item, "creator"); creator != 0 && article.author.empty())
    article.author = text_at(tree, xml::child(tree, creator, "name"));
  if (const auto provider = xml::descendant(tree, item, "provider"); provider != 0) {
    article.source = text_at(tree, xml::child(tree, provider, "name"));
    if (article.source.empty()) article.source = tree[provider].attribute("literal");
  }
  article.language = schema::language_code(tree[item].attribute("xml:lang"));
  add_sections(tree, item, article);
  add_content(tree, item, extraction);
  return extraction;
}

}  // namespace

std::vector<Extraction> read_press_xml(std::string_view document, const std::string& key,
                                       std::vector<Problem>& problems) {
  const auto [tree, error] = xml::parse(document);
  std::vector<Extraction> extractions;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].tag != "newsItem" && !(tree[i].tag == "nitf" && tree[i].parent == 0)) continue;
    Extraction extraction;
    if (tree[i].tag == "nitf")
      add_nitf(tree, i, extraction);
    else
      extraction = read_item(tree, i);
    Article& article = extraction.article;
    extraction.reader = tree[i].tag == "nitf" ? "nitf" : "newsml";
    if (article.id.empty()) article.id = extractions.empty() ? key : key + ":" + std::to_string(extractions.size() + 1);
    article.date = normalise_date(article.date).value_or("");
    article.author = html::author_name(article.author);  // "Par Ana Dupré"
    if (article.text.empty() && article.title.empty())
      problems.push_back({key, 0, "an item has neither title nor text", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  if (!error.empty()) problems.push_back({key, 0, "damaged XML (" + error + ")", "", true});
  if (extractions.empty() && error.empty()) problems.push_back({key, 0, "no news item", "", true});
  return extractions;
}

}  // namespace fsearch
