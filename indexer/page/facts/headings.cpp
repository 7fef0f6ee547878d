#include <algorithm>
#include <array>

#include "indexer/markup/hints.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "indexer/page/facts/titles.hpp"
#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr double agreeing = 0.5;              // Of the words of a heading and of a title that say the same.
constexpr double same = 0.8;                  // Of those of a heading of a lower rank.
constexpr std::size_t long_heading = 20;      // Bytes: shorter ones are the names of sites and sections.
constexpr std::size_t longest_heading = 500;  // Bytes, and nodes.

// A label inside a heading is no part of the title: "Abonnés", a count, what only screen readers say.
bool is_label(const Node& node) {
  constexpr std::array<std::string_view, 8> words = {"badge",   "label",   "premium",         "abonne",
                                                     "abonnes", "sr-only", "visually-hidden", "screen-reader"};
  return !node.is_text() && std::any_of(words.begin(), words.end(), [&](auto word) { return has_name(node, word); });
}

// A logo stands in an h1 on many sites, and leads to their first page.
bool is_logo(const Tree& tree, std::size_t node) {
  constexpr std::array<std::string_view, 6> words = {"logo",       "brand",     "branding",
                                                     "site-title", "site-name", "sitename"};
  for (const std::size_t element : {node, tree[node].parent})
    for (const auto word : words)
      if (tree[element].tag != "body" && tree[element].tag != "html" && has_name(tree[element], word)) return true;
  if (links_home(tree[tree[node].parent])) return true;
  for (std::size_t i = node + 1; i < std::min(tree[node].end, node + longest_heading); ++i)
    if (links_home(tree[i])) return true;
  return false;
}

// Returns true where titles end with the name that the heading is: "La crue épargne le pont - Le Phare".
bool ends_titles(std::string_view text, const std::vector<std::string>& titles) {
  return std::any_of(titles.begin(), titles.end(), [&](const auto& title) { return names_site_of(title, text); });
}

// Returns the share of the words that a heading and the nearest of the titles have in common.
double agreement(std::string_view text, const std::vector<std::string>& titles) {
  double most = 0;
  for (const auto& title : titles)
    most = std::max(most, std::min(shared_words(text, title), shared_words(title, text)));
  return most;
}

struct Headings {
  std::size_t only = 0, count = 0;
  std::size_t first_long = 0;
  std::size_t best = 0;  // The one that agrees with a title.
  std::size_t site = 0;  // The first that names the site.
};

Headings headings_of(const Tree& tree, const std::vector<std::string>& titles) {
  Headings found;
  double most = agreeing;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "h1") continue;
    const std::string text = heading_text(tree, i);
    if (text.empty()) continue;
    const double agreed = agreement(text, titles);
    if ((agreed < 1 && is_logo(tree, i)) || (agreed <= agreeing && ends_titles(text, titles))) {
      if (found.site == 0) found.site = i;
      continue;
    }
    if (agreed > most) most = agreed, found.best = i;
    found.only = i;
    ++found.count;
    if (found.first_long == 0 && text.size() >= long_heading) found.first_long = i;
  }
  return found;
}

bool is_titled(const Node& node) {
  constexpr std::array<std::string_view, 6> words = {"entry-title", "post-title", "article-title",
                                                     "titre",       "title",      "headline"};
  return node.tag == "h2" || node.tag == "h3" ||
         std::any_of(words.begin(), words.end(), [&](auto word) { return has_name(node, word); });
}

// Returns the element of another kind that says what a title says; 0 where none does.
std::size_t lower_heading(const Tree& tree, const std::vector<std::string>& titles) {
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].is_text() || tree[i].tag == "title" || !is_titled(tree[i])) continue;
    const std::string text = heading_text(tree, i);
    if (text.size() < long_heading) continue;
    for (const auto& title : titles)
      if (shared_words(text, title) >= same && shared_words(title, text) >= agreeing) return i;
  }
  return 0;
}

}  // namespace

std::string heading_text(const Tree& tree, std::size_t node) {
  if (tree[node].end - node > longest_heading) return "";
  std::string text;
  for (std::size_t i = node; i < tree[node].end; ++i) {
    if (tree[i].is_text()) text += tree[i].text;
    if (i != node && is_label(tree[i])) i = tree[i].end - 1;
  }
  text = collapsed(text);
  return text.size() > longest_heading ? "" : text;
}

std::size_t main_heading(const Tree& tree, const std::vector<std::string>& titles) {
  const Headings found = headings_of(tree, titles);
  if (found.count == 1) return found.only;
  if (found.best != 0 || found.first_long != 0) return found.best != 0 ? found.best : found.first_long;
  return lower_heading(tree, titles);
}

std::string site_heading(const Tree& tree, const std::vector<std::string>& titles) {
  const Headings found = headings_of(tree, titles);
  return found.site == 0 ? "" : heading_text(tree, found.site);
}

}  // namespace fsearch::html
