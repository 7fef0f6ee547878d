#include <algorithm>
#include <array>

#include "indexer/dates.hpp"
#include "indexer/html/blocks.hpp"
#include "indexer/html/hints.hpp"
#include "indexer/html/page_facts.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t shortest_title = 15;  // Bytes of a heading that is believed more than the page's title.
constexpr std::size_t longest_dated = 160;  // Bytes of a block that may give the date.

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

// Returns what an element with a property says: its content or datetime attribute, else its text.
std::string value_of(const Tree& tree, std::size_t node) {
  for (const auto* name : {"content", "datetime"})
    if (!tree[node].attribute(name).empty()) return std::string(tree[node].attribute(name));
  if (tree[node].tag == "abbr" && !tree[node].attribute("title").empty())
    return std::string(tree[node].attribute("title"));
  return text_of(tree, node);
}

template <class Test>
std::string first_value(const Tree& tree, Test test) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].is_text() || !test(tree[i])) continue;
    if (auto value = value_of(tree, i); !value.empty()) return value;
  }
  return "";
}

std::string property(const Tree& tree, std::string_view name) {
  return first_value(tree, [&](const Node& node) { return node.attribute("itemprop") == name; });
}

bool has_word(const Node& node, std::string_view word) {
  return name_words(node.attribute("class")).find(" " + std::string(word) + " ") != std::string::npos;
}

// Returns the only h1; where there are several, the first with the title's words; 0 where there is none.
std::size_t main_heading(const Tree& tree) {
  std::vector<std::size_t> headings;
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (tree[i].tag == "h1" && !text_of(tree, i).empty()) headings.push_back(i);
  const std::string title = first_value(tree, [](const Node& node) { return node.tag == "title"; });
  for (const auto node : headings)
    if (const auto heading = text_of(tree, node);
        heading.size() > 10 && title.find(heading) != std::string::npos)
      return node;
  return headings.size() == 1 ? headings[0] : 0;
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

// Returns the <time> nearest to the title: those of other articles and of comments are further away.
std::string time_element(const Tree& tree, std::size_t heading) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].tag != "time" || has_word(tree[i], "updated") || !normalise_date(value_of(tree, i))) continue;
    if (best == 0 || distance(i, heading) < distance(best, heading)) best = i;
  }
  return best == 0 ? "" : value_of(tree, best);
}

// Returns the date that a block gives in words; else that of the block nearest to the title that is a date.
std::string written_date(const Tree& tree, std::size_t heading) {
  const auto blocks = blocks_of(tree);
  for (const auto& block : blocks)
    if (block.text.size() <= longest_dated)
      if (auto date = date_phrase(block.text); !date.empty()) return date;
  std::string nearest;
  std::size_t best = 0;
  for (const auto& block : blocks) {
    if (block.words > 8 || block.text.size() > 60 || block.link_density() > 0.5) continue;
    const auto date = normalise_date(block.text);
    if (!date || date->size() < 10) continue;
    if (nearest.empty() || distance(block.node, heading) < best)
      nearest = *date, best = distance(block.node, heading);
  }
  return nearest;
}

}  // namespace

std::string without_site_name(const std::string& title, const std::string& site) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " : ", " · ", " « ", " :: "}) {
    const std::size_t last = title.rfind(mark);
    if (last == std::string::npos || last < 10) continue;
    const std::string end = title.substr(last + mark.size());
    const bool named = !site.empty() && (end == site || end.starts_with(site));
    if (named || ((mark == " | " || mark == " :: ") && end.size() < 40))
      return without_site_name(title.substr(0, last), site);
  }
  return title;
}

void add_elements(const Tree& tree, PageFacts& facts) {
  const std::size_t heading = main_heading(tree);
  const std::string heading_text = heading == 0 ? "" : text_of(tree, heading);
  if (heading_text.size() >= shortest_title && facts.title.starts_with(heading_text))
    facts.title = heading_text;
  fill(facts.title, property(tree, "headline"));
  fill(facts.title, heading_text);
  fill(facts.title, first_value(tree, [](const Node& node) { return node.tag == "title"; }));
  fill(facts.date, property(tree, "datePublished"));
  fill(facts.date, time_element(tree, heading));
  fill(facts.date, written_date(tree, heading));
  fill(facts.date, date_in_url(facts.url));
  facts.author = author_name(facts.author);
  fill(facts.author, author_element(tree));
  if (facts.section.empty())
    if (auto section = property(tree, "articleSection"); !section.empty()) facts.section.push_back(section);
}

PageFacts page_facts(const Tree& tree) {
  PageFacts facts;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "script") continue;
    std::string script;
    for (std::size_t part = i + 1; part < tree[i].end; ++part) script += tree[part].text;
    add_json_ld(script, facts);
  }
  add_meta(tree, facts);
  if (!normalise_date(facts.date)) facts.date.clear();
  add_elements(tree, facts);
  facts.title = without_site_name(facts.title, facts.source);
  return facts;
}

}  // namespace fsearch::html
