#include "indexer/readers/feed_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/author_names.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/lines/site_name.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "indexer/page/html_reader.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

using xml::Tree;

// Returns the text of the first child with one of the tags that has any.
template <std::size_t size>
std::string field(const Tree& tree, std::size_t item, const std::array<std::string_view, size>& tags) {
  for (const auto tag : tags)
    if (const auto node = xml::child(tree, item, tag); node != 0)
      if (auto text = html::collapsed(xml::raw_text(tree, node)); !text.empty()) return text;
  return "";
}

// Returns a title, in which some feeds write HTML.
std::string plain(const std::string& text) {
  if (text.find_first_of("<&") == std::string::npos) return text;
  std::vector<DroppedText> ignored;
  std::string lines = text_of_fragment(text, ignored);
  std::replace(lines.begin(), lines.end(), '\n', ' ');
  return std::string(trimmed(lines));
}

std::string link_of(const Tree& tree, std::size_t item) {
  std::string link;
  for (std::size_t i = item + 1; i < tree[item].end; i = tree[i].end) {
    if (tree[i].tag != "link" && tree[i].tag != "atom:link") continue;
    const auto rel = tree[i].attribute("rel");
    const auto href = tree[i].attribute("href");
    auto text = html::collapsed(xml::raw_text(tree, i));
    if (!text.empty()) return text;
    if (link.empty() && !href.empty() && (rel.empty() || rel == "alternate")) link = href;
  }
  return link;
}

std::string authors_of(const Tree& tree, std::size_t item) {
  std::string authors;
  for (std::size_t i = item + 1; i < tree[item].end; i = tree[i].end) {
    const auto& tag = tree[i].tag;
    if (tag != "author" && tag != "dc:creator" && tag != "atom:author") continue;
    const std::size_t name = xml::child(tree, i, "name");
    std::string author = html::collapsed(xml::raw_text(tree, name == 0 ? i : name));
    // RSS wants "redaction@example.org (Jeanne Dupuis)".
    const auto open = author.find(" (");
    if (open < author.size() && author.ends_with(')') && author.find('@') < open)
      author = author.substr(open + 2, author.size() - open - 3);
    else if (open < author.size())
      author = html::author_name(author);
    add_author(authors, author);
  }
  return authors;
}

std::vector<std::string> sections_of(const Tree& tree, std::size_t item) {
  std::vector<std::string> sections;
  for (std::size_t i = item + 1; i < tree[item].end; i = tree[i].end) {
    if (tree[i].tag != "category" && tree[i].tag != "dc:subject") continue;
    std::string section(tree[i].attribute("label").empty() ? tree[i].attribute("term") : tree[i].attribute("label"));
    if (section.empty()) section = html::collapsed(xml::raw_text(tree, i));
    if (!section.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

std::string body_of(const Tree& tree, std::size_t item, std::vector<DroppedText>& dropped) {
  std::string body;
  for (const std::string_view tag : {"content:encoded", "content", "description", "summary", "itunes:summary"}) {
    const auto node = xml::child(tree, item, tag);
    if (node == 0 || !trimmed(body).empty()) continue;
    const bool xhtml = tree[node].attribute("type") == "xhtml";
    dropped.clear();
    body = text_of_fragment(xhtml ? xml::inner_markup(tree, node) : xml::raw_text(tree, node), dropped);
  }
  return body;
}

struct Feed {
  std::string source, language, link;
};

Feed feed_of(const Tree& tree) {
  std::size_t channel = xml::descendant(tree, 0, "channel");
  if (channel == 0) channel = xml::descendant(tree, 0, "feed");
  Feed feed;
  feed.link = link_of(tree, channel);
  feed.source = site_name(plain(field(tree, channel, std::array<std::string_view, 1>{"title"})), feed.link);
  feed.language = field(tree, channel, std::array<std::string_view, 2>{"language", "dc:language"});
  if (feed.language.empty()) feed.language = tree[channel].attribute("xml:lang");
  feed.language = schema::language_code(feed.language);
  return feed;
}

Extraction read_item(const Tree& tree, std::size_t item, const Feed& feed) {
  Extraction extraction;
  extraction.reader = "rss";
  Article& article = extraction.article;
  article.title = plain(field(tree, item, std::array<std::string_view, 3>{"title", "media:title", "dc:title"}));
  article.text = body_of(tree, item, extraction.dropped);
  article.url = link_of(tree, item);
  article.id = field(tree, item, std::array<std::string_view, 2>{"guid", "id"});
  // Many systems number their articles, each from 1 on.
  if (article.id.find_first_not_of("0123456789") == std::string::npos && !article.id.empty())
    if (const auto host = host_of(feed.link.empty() ? article.url : feed.link); !host.empty())
      article.id = std::string(host) + "/" + article.id;
  if (article.id.empty()) article.id = tree[item].attribute("rdf:about");
  if (article.id.empty()) article.id = article.url;
  if (article.url.empty() && article.id.find("://") != std::string::npos) article.url = article.id;
  article.date =
      field(tree, item,
            std::array<std::string_view, 6>{"pubDate", "published", "dc:date", "date", "updated", "dcterms:created"});
  article.author = authors_of(tree, item);
  article.section = sections_of(tree, item);
  article.source = field(tree, item, std::array<std::string_view, 1>{"source"});
  if (article.source.empty()) article.source = feed.source;
  article.language = feed.language;
  return extraction;
}

}  // namespace

std::vector<Extraction> read_feed(std::string_view feed_text, const std::string& key, std::vector<Problem>& problems) {
  const auto document = xml::parse(feed_text);
  const Tree& tree = document.tree;
  const Feed feed = feed_of(tree);
  std::vector<Extraction> extractions;
  std::size_t number = 0;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "item" && tree[i].tag != "entry") continue;
    auto extraction = read_item(tree, i, feed);
    Article& article = extraction.article;
    ++number;
    if (article.id.empty()) article.id = key + ":" + std::to_string(number);
    const std::string item = "item " + std::to_string(number) + ": ";
    const auto date = normalise_date(article.date);
    if (!date && !article.date.empty()) problems.push_back({key, 0, item + unreadable_date(article.date), "", false});
    article.date = date.value_or("");
    if (article.title.empty() && article.text.empty())
      problems.push_back({key, 0, item + "neither title nor text", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  if (!document.error.empty())
    problems.push_back({key, 0,
                        "damaged XML (" + document.error + "); " + std::to_string(extractions.size()) +
                            (extractions.size() == 1 ? " item read" : " items read"),
                        "", true});
  return extractions;
}

}  // namespace fsearch
