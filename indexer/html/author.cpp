#include <algorithm>
#include <array>
#include <sstream>

#include "analyzers/fold.hpp"
#include "indexer/html/blocks.hpp"
#include "indexer/html/hints.hpp"
#include "indexer/html/page_facts.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_author = 80;  // Bytes.

bool is_capital(std::string_view word) {
  if (word.front() >= 'A' && word.front() <= 'Z') return true;
  return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) <= 0x9E;
}

bool joins_names(std::string_view word) {
  constexpr std::array<std::string_view, 15> particles = {
      "de", "du", "des", "la", "le", "et", "avec", "van", "von", "di", "ben", "el", "and", "&", "da"};
  return std::find(particles.begin(), particles.end(), word) != particles.end() || word.starts_with("d'") ||
         word.starts_with("d’") || word.starts_with("al-");
}

// Returns `text` without "Par ", "Auteur :" and what follows the name: ", le 15 septembre 2009".
std::string name_in(std::string text) {
  for (auto at = text.find("\xC2\xA0"); at != std::string::npos; at = text.find("\xC2\xA0", at))
    text.replace(at, 2, " ");
  constexpr std::array<std::string_view, 10> labels = {"Par ",
                                                       "par ",
                                                       "PAR ",
                                                       "By ",
                                                       "by ",
                                                       "Auteur",
                                                       "Auteurs",
                                                       "Author",
                                                       "Recueilli par ",
                                                       "Propos recueillis par "};
  for (const auto label : labels)
    if (text.starts_with(label)) text = std::string(trimmed(std::string_view(text).substr(label.size())));
  for (const std::string_view by : {"s :", "s:", ":", "\xC2\xA0:"})
    if (text.starts_with(by)) text = std::string(trimmed(std::string_view(text).substr(by.size())));
  for (const std::string_view end :
       {", le ", " le ", " - ", " – ", " | ", " • ", " (", ", publié", " Publié"})
    text.resize(std::min(text.size(), text.find(end)));
  while (text.ends_with('.') || text.ends_with(',')) text.pop_back();
  return is_name(text) ? text : "";
}

bool is_author(const Node& node) {
  if (node.attribute("rel") == "author" || node.attribute("itemprop") == "author") return true;
  const std::string names = name_words(node.attribute("class"));
  constexpr std::array<std::string_view, 8> words = {"author",  "authors", "auteur",    "auteurs",
                                                     "autrice", "byline",  "signature", "contributor"};
  return std::any_of(words.begin(), words.end(), [&](auto word) {
    const auto at = names.find(word);
    const auto is_end = [&](std::size_t i) { return names[i] == ' ' || names[i] == '-'; };
    return at != std::string::npos && is_end(at - 1) && is_end(at + word.size());
  });
}

constexpr std::size_t longest_byline = 15;  // Words.

std::string author_in_blocks(const Tree& tree) {
  const auto blocks = blocks_of(tree);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& text = blocks[i].text;
    if (auto name = byline_name(text); !name.empty()) return name;
    const std::string folded = fold(text.substr(0, 12));
    if ((folded == "auteur" || folded == "auteurs" || folded == "autrice") && i + 1 < blocks.size())
      if (auto name = name_in(blocks[i + 1].text); !name.empty()) return name;
  }
  return "";
}

}  // namespace

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > longest_author ||
      text.find_first_of("0123456789:/@") != std::string_view::npos)
    return false;
  std::istringstream stream{std::string(text)};
  std::size_t words = 0, capitals = 0;
  for (std::string word; stream >> word; ++words) {
    if (is_capital(word))
      ++capitals;
    else if (!joins_names(word))
      return false;
  }
  const bool agency = words == 1 && text.size() <= 8 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return agency || (capitals >= 2 && words <= 9);
}

std::string byline_name(std::string_view line) {
  constexpr std::array<std::string_view, 12> labels = {
      "soumis par ",       "propose par ", "par ",        "l'auteur ",
      "l'auteure ",        "l'autrice ",   "the author ", "a propos de l'auteur ",
      "about the author ", "ecrit par ",   "publie par ", "signe "};
  if (static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) >= longest_byline) return "";
  const std::string folded = fold(line);
  for (const auto label : labels) {
    if (!folded.starts_with(label)) continue;
    const auto words = std::count(label.begin(), label.end(), ' ');
    for (auto word = 0; word < words; ++word) line.remove_prefix(line.find(' ') + 1);
    return name_in(std::string(trimmed(line)));
  }
  return "";
}

std::string author_name(const std::string& author) {
  std::string name = name_in(author);
  if (!name.empty()) return name;
  const bool domain = author.find(' ') == std::string::npos && author.find('.') != std::string::npos;
  return domain ? "" : author;
}

std::string author_element(const Tree& tree) {
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (!tree[i].is_text() && tree[i].tag != "body" && is_author(tree[i]))
      if (auto name = name_in(text_of(tree, i)); !name.empty()) return name;
  return author_in_blocks(tree);
}

}  // namespace fsearch::html
