#include <array>
#include <string_view>

#include "analyzers/fold.hpp"
#include "indexer/dates.hpp"
#include "indexer/html/page_facts.hpp"

namespace fsearch::html {
namespace {

// Names of <meta>, the most telling first.
constexpr std::array<std::string_view, 6> title_names = {"og:title",      "twitter:title",  "dc.title",
                                                         "dcterms.title", "citation_title", "title"};
constexpr std::array<std::string_view, 17> date_names = {"article:published_time",
                                                         "og:published_time",
                                                         "og:article:published_time",
                                                         "datepublished",
                                                         "date.published",
                                                         "published_date",
                                                         "publishdate",
                                                         "pubdate",
                                                         "publication_date",
                                                         "dc.date.issued",
                                                         "dcterms.created",
                                                         "dc.date.created",
                                                         "citation_publication_date",
                                                         "sailthru.date",
                                                         "parsely-pub-date",
                                                         "dc.date",
                                                         "date"};
constexpr std::array<std::string_view, 6> modified_names = {
    "article:modified_time", "og:updated_time", "datemodified",
    "last-modified",         "revised",         "dcterms.modified"};
constexpr std::array<std::string_view, 10> author_names = {
    "author",          "article:author_name", "dc.creator",      "dcterms.creator", "byl",
    "citation_author", "parsely-author",      "sailthru.author", "article:author",  "og:article:author"};
constexpr std::array<std::string_view, 3> url_names = {"og:url", "twitter:url", "dc.identifier"};
constexpr std::array<std::string_view, 4> source_names = {"og:site_name", "application-name", "dc.publisher",
                                                          "publisher"};
constexpr std::array<std::string_view, 4> section_names = {"article:section", "og:article:section", "section",
                                                           "parsely-section"};
constexpr std::array<std::string_view, 3> description_names = {"og:description", "description",
                                                               "twitter:description"};

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
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
template <std::size_t size>
std::string meta_content(const std::vector<const Node*>& metas,
                         const std::array<std::string_view, size>& names,
                         bool (*test)(const std::string&) = any) {
  for (const auto name : names)
    for (const Node* meta : metas) {
      if (lower(name_of(*meta)) != name) continue;
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
  using Name = std::array<std::string_view, 1>;
  const std::string label = fold(meta_content(metas, Name{"twitter:label1"}));
  const bool known = label == "ecrit par" || label == "written by" || label == "auteur";
  return known ? meta_content(metas, Name{"twitter:data1"}, may_be_author) : "";
}

std::string canonical_url(const Tree& tree) {
  for (const Node& node : tree)
    if (node.tag == "link" && lower(node.attribute("rel")) == "canonical")
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
  fill(facts.title, meta_content(metas, title_names));
  fill(facts.date, meta_content(metas, date_names, is_date));
  fill(facts.source, meta_content(metas, source_names));
  fill(facts.description, meta_content(metas, description_names));
  fill(facts.author, meta_content(metas, author_names, may_be_author));
  fill(facts.author, labelled_author(metas));
  fill(facts.modified, meta_content(metas, modified_names, is_date));
  for (auto url : {meta_content(metas, url_names), canonical_url(tree)})
    if (url.find("://") != std::string::npos) facts.url = std::move(url);
  fill(facts.language, page_language(tree));
  if (auto section = meta_content(metas, section_names); facts.section.empty() && !section.empty())
    facts.section.push_back(std::move(section));
  const std::string tier = meta_content(metas, std::array<std::string_view, 1>{"article:content_tier"});
  facts.paywall = facts.paywall || tier == "locked" || tier == "metered";
}

}  // namespace fsearch::html
