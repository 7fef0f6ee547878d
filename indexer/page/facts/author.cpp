#include <algorithm>
#include <array>

#include "indexer/lines/byline.hpp"
#include "indexer/markup/blocks.hpp"
#include "indexer/markup/hints.hpp"
#include "indexer/markup/teasers.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t most_nodes = 150;  // Of an element that names authors: more are an article.
constexpr std::size_t most_parts = 20;   // Nodes of a line that names authors.

bool is_author(const Tree& tree, std::size_t i) {
  const Node& node = tree[i];
  if (node.end - i > most_nodes) return false;
  if (node.is_text() || node.tag == "body" || node.tag == "cite") return false;  // <cite> names who is quoted.
  if (node.attribute("rel") == "author" || node.attribute("itemprop") == "author") return true;
  const std::string names = name_words(node.attribute("class")) + name_words(node.attribute("id"));
  // The starts of words: "authors", "authorsign", "byline-wrapper".
  constexpr std::array<std::string_view, 6> words = {"author", "auteur",    "autrice",
                                                     "byline", "signature", "contributor"};
  return std::any_of(words.begin(), words.end(), [&](auto word) {
    return names.find(" " + std::string(word)) != std::string::npos ||
           names.find("-" + std::string(word)) != std::string::npos;
  });
}

// Returns the names that an element for authors gives: of microdata its property "name".
std::string named_author(const Tree& tree, std::size_t node) {
  for (const auto& text : {named_value(tree, node), text_of(tree, node)})
    if (auto name = names_after_label(text); !name.empty()) return name;
  std::string names;  // Of its parts: "Ana Dupré" and "3 mars 2024" in a line.
  for (std::size_t i = node + 1; i < std::min(tree[node].end, node + most_parts); ++i)
    if (auto name = names_after_label(tree[i].text); !name.empty()) names += (names.empty() ? "" : ", ") + name;
  return names;
}

// Returns true for a link to the page of an author, as its address tells.
bool leads_to_author(const Tree& tree, std::size_t i) {
  const Node& node = tree[i];
  constexpr std::array<std::string_view, 9> folders = {"/auteur/",      "/auteurs/",     "/author/",
                                                       "/authors/",     "/journaliste/", "/journalistes/",
                                                       "/signataires/", "/redacteur/",   "/redacteurs/"};
  const auto address = node.attribute("href");
  return node.tag == "a" && node.end - i <= most_nodes && std::any_of(folders.begin(), folders.end(), [&](auto folder) {
           return address.find(folder) != std::string_view::npos;
         });
}

std::string author_in_blocks(const Tree& tree) {
  const auto blocks = blocks_of(tree);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& text = blocks[i].text;
    if (auto name = byline_name(text); !name.empty()) return name;
    const std::string folded = fold(text.substr(0, 12));
    if ((folded == "auteur" || folded == "auteurs" || folded == "autrice") && i + 1 < blocks.size())
      if (auto name = names_after_label(blocks[i + 1].text); !name.empty()) return name;
  }
  return "";
}

}  // namespace

std::string author_element(const Tree& tree, std::size_t heading) {
  const auto teasers = teasers_of(tree, heading);
  for (const std::size_t first : {heading, std::size_t{0}})  // What stands before is less often the article's.
    for (std::size_t i = first; i < tree.size(); ++i)
      if (is_author(tree, i) && !any_holds(teasers, i))
        if (auto name = named_author(tree, i); !name.empty()) return name;
  if (auto name = author_in_blocks(tree); !name.empty()) return name;
  for (std::size_t i = heading; i < tree.size(); ++i)
    if (leads_to_author(tree, i))
      if (auto name = names_after_label(text_of(tree, i)); !name.empty()) return name;
  return "";
}

}  // namespace fsearch::html
