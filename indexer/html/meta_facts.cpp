#include <array>
#include <string_view>

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
constexpr std::array<std::string_view, 8> author_names = {
    "author",          "article:author_name", "dc.creator",      "dcterms.creator",
    "citation_author", "parsely-author",      "sailthru.author", "article:author"};
constexpr std::array<std::string_view, 3> url_names = {"og:url", "twitter:url", "dc.identifier"};
constexpr std::array<std::string_view, 4> source_names = {"og:site_name", "application-name", "dc.publisher",
                                                          "publisher"};
constexpr std::array<std::string_view, 3> section_names = {"article:section", "section", "parsely-section"};
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

// Returns the content of the first <meta> that has the first known of `names`.
template <std::size_t size>
std::string meta_content(const std::vector<const Node*>& metas,
                         const std::array<std::string_view, size>& names) {
  for (const auto name : names)
    for (const Node* meta : metas)
      if (lower(name_of(*meta)) == name && !meta->attribute("content").empty())
        return collapsed(meta->attribute("content"));
  return "";
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
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
  fill(facts.date, meta_content(metas, date_names));
  fill(facts.source, meta_content(metas, source_names));
  fill(facts.description, meta_content(metas, description_names));
  std::string author = meta_content(metas, author_names);
  if (author.find("://") == std::string::npos) fill(facts.author, std::move(author));
  // What the page calls canonical goes before what a script was given.
  for (auto url : {meta_content(metas, url_names), canonical_url(tree)})
    if (url.find("://") != std::string::npos) facts.url = std::move(url);
  fill(facts.language, page_language(tree));
  if (auto section = meta_content(metas, section_names); facts.section.empty() && !section.empty())
    facts.section.push_back(std::move(section));
  const std::string tier = meta_content(metas, std::array<std::string_view, 1>{"article:content_tier"});
  facts.paywall = facts.paywall || tier == "locked" || tier == "metered";
}

}  // namespace fsearch::html
