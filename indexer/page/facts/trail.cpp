#include <algorithm>
#include <array>

#include "indexer/markup/hints.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "indexer/page/facts/titles.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_section = 40;  // Bytes.
constexpr std::size_t most_nodes = 100;
constexpr std::size_t most_links = 8;  // More are a menu.

bool is_trail(const Node& node) {
  constexpr std::array<std::string_view, 6> words = {"breadcrumb", "breadcrumbs", "ariane",
                                                     "filariane",  "hierarchie",  "arbo"};
  return !node.is_text() && std::any_of(words.begin(), words.end(), [&](auto word) { return has_name(node, word); });
}

bool is_first_page(std::string_view name) {
  constexpr std::array<std::string_view, 8> names = {"accueil", "home", "a la une",  "page d'accueil",
                                                     "une",     "actu", "actualite", "actualites"};
  return std::find(names.begin(), names.end(), fold(name)) != names.end();
}

}  // namespace

std::vector<std::string> trail_element(const Tree& tree) {
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].end - i > most_nodes || !is_trail(tree[i])) continue;
    std::vector<std::string> names;
    for (std::size_t link = i + 1; link < tree[i].end; ++link)
      if (tree[link].tag == "a" && !links_home(tree[link])) names.push_back(text_of(tree, link));
    if (!names.empty() && names.size() <= most_links) return names;
  }
  return {};
}

std::string section_of_trail(const std::vector<std::string>& trail, const std::string& title) {
  for (const auto& name : trail) {
    const bool section = starts_with_capital(name) && name.size() <= longest_section && !is_first_page(name);
    if (section) return shared_words(name, title) == 1 && shared_words(title, name) == 1 ? "" : name;
  }
  return "";
}

}  // namespace fsearch::html
