#include <map>
#include <string_view>

#include "indexer/lines/byline.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view meta_names;
}

namespace fsearch::html {
namespace {

using Names = std::vector<std::string_view>;

// Returns the names of <meta> that tell each field, the most telling first.
std::map<std::string_view, Names> parse_names() {
  std::map<std::string_view, Names> names;
  for (const auto line : split_lines(data::meta_names)) {
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string_view::npos)
      names[line.substr(0, tab)].push_back(line.substr(tab + 1));
  }
  return names;
}

const Names& names_of(std::string_view field) {
  static const auto names = parse_names();
  return names.at(field);
}

std::string_view name_of(const Node& meta) {
  for (const auto* name : {"property", "name", "itemprop"})
    if (!meta.attribute(name).empty()) return meta.attribute(name);
  return {};
}

bool any(const std::string&) { return true; }
bool is_date(const std::string& text) { return normalise_date(text).has_value(); }
bool may_be_author(const std::string& text) {
  return text.find("://") == std::string::npos && !text.starts_with('@') && !author_name(text).empty();
}

// Returns the content of the first <meta> that has the first known of `names` and passes the test.
std::string meta_content(const std::vector<const Node*>& metas, const Names& names,
                         bool (*test)(const std::string&) = any) {
  for (const auto name : names)
    for (const Node* meta : metas) {
      if (ascii_lower(name_of(*meta)) != name) continue;
      auto content = collapsed(meta->attribute("content"));
      if (!content.empty() && test(content)) return content;
    }
  return "";
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

// WordPress tells the author for previews on Twitter only: "twitter:label1" is "Écrit par", "twitter:data1"
// the name.
std::string labelled_author(const std::vector<const Node*>& metas) {
  const std::string label = fold(meta_content(metas, Names{"twitter:label1"}));
  const bool known = label == "ecrit par" || label == "written by" || label == "auteur";
  return known ? meta_content(metas, Names{"twitter:data1"}, may_be_author) : "";
}

std::string canonical_url(const Tree& tree) {
  for (const Node& node : tree)
    if (node.tag == "link" && ascii_lower(node.attribute("rel")) == "canonical")
      return std::string(node.attribute("href"));
  return "";
}

std::string page_language(const Tree& tree) {
  for (const Node& node : tree)
    if (node.tag == "html") {
      const auto language = node.attribute("lang");
      return std::string(language.empty() ? node.attribute("xml:lang") : language);
    }
  return "";
}

}  // namespace

void add_meta(const Tree& tree, PageFacts& facts) {
  std::vector<const Node*> metas;
  for (const Node& node : tree)
    if (node.tag == "meta") metas.push_back(&node);
  fill(facts.title, meta_content(metas, names_of("title")));
  fill(facts.date, meta_content(metas, names_of("date"), is_date));
  fill(facts.source, meta_content(metas, names_of("source")));
  fill(facts.description, meta_content(metas, names_of("description")));
  fill(facts.author, meta_content(metas, names_of("author"), may_be_author));
  fill(facts.author, labelled_author(metas));
  fill(facts.modified, meta_content(metas, names_of("modified"), is_date));
  for (auto url : {meta_content(metas, names_of("url")), canonical_url(tree)})
    if (url.find("://") != std::string::npos) facts.url = std::move(url);
  fill(facts.language, page_language(tree));
  if (auto section = meta_content(metas, names_of("section")); facts.section.empty() && !section.empty())
    facts.section.push_back(std::move(section));
  const std::string tier = meta_content(metas, Names{"article:content_tier"});
  facts.paywall = facts.paywall || tier == "locked" || tier == "metered";
}

}  // namespace fsearch::html
