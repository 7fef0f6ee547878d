#include "indexer/markup/hints.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view html_hints;
}

namespace fsearch::html {
namespace {

struct Hints {
  std::vector<std::string> drop, body, lead, keep;  // Words joined by "-", sorted.
};

Hints parse_hints() {
  Hints hints;
  for (const auto line : split_lines(data::html_hints)) {
    std::string words(line.substr(std::min<std::size_t>(5, line.size())));
    std::replace(words.begin(), words.end(), ' ', '-');
    const std::string_view kind = line.substr(0, line.find(' '));
    if (kind == "drop")
      hints.drop.push_back(std::move(words));
    else if (kind == "body")
      hints.body.push_back(std::move(words));
    else if (kind == "lead")
      hints.lead.push_back(std::move(words));
    else if (kind == "keep")
      hints.keep.push_back(std::move(words));
  }
  for (auto* list : {&hints.drop, &hints.body, &hints.lead, &hints.keep}) std::sort(list->begin(), list->end());
  return hints;
}

const Hints& hints() {
  static const Hints parsed = parse_hints();
  return parsed;
}

// Ends a word: one mark between two, and a space before a hyphen.
void add_mark(std::string& words, char mark) {
  if (words.back() == ' ') return;
  if (words.back() == '-')
    words.back() = mark;
  else
    words += mark;
}

// Returns true where a name tells what the article is about: "tag-publicite" and "category-dons", as
// WordPress has it.
bool is_subject(std::string_view words, std::size_t name) {
  return words.substr(name).starts_with("tag-") || words.substr(name).starts_with("category-");
}

// Returns true where the word before tells of a state: "with-sidebar" is no sidebar, "no-comments" no
// comments.
bool is_state(std::string_view words, std::size_t begin) {
  constexpr std::array<std::string_view, 8> states = {" has-", " with-", " no-", " without-",
                                                      "-has-", "-with-", "-no-", "-without-"};
  return std::any_of(states.begin(), states.end(), [&](auto state) { return words.substr(0, begin).ends_with(state); });
}

constexpr int longest_hint = 3;  // In words of a name.

// Returns the first run of words of a name that is one of `hints`.
std::string hint_in(std::string_view words, const std::vector<std::string>& hints) {
  std::size_t name = 1;
  for (std::size_t begin = 1; begin < words.size(); begin = words.find_first_of(" -", begin) + 1) {
    if (words[begin - 1] == ' ') name = begin;
    if (is_subject(words, name) || is_state(words, begin)) continue;
    std::size_t end = begin;
    for (int length = 1; length <= longest_hint; ++length) {
      end = words.find_first_of(" -", end);
      const auto run = words.substr(begin, end - begin);
      if (std::binary_search(hints.begin(), hints.end(), run)) return std::string(run);
      if (words[end] == ' ') break;
      ++end;
    }
  }
  return {};
}

std::string names_of(const Node& element) {
  return name_words(std::string(element.attribute("class")) + " " + std::string(element.attribute("id")));
}

// Returns the names without the words that tell nothing: those of "elementor-widget-text" are "text".
std::string without_kept(std::string names) {
  for (auto kept = hint_in(names, hints().keep); !kept.empty(); kept = hint_in(names, hints().keep))
    names.erase(names.find(kept), kept.size());
  return names;
}

// Returns true for the address of the first page of a site.
bool is_home(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) {
    const auto path = address.find('/', scheme + 3);
    address = path == std::string_view::npos ? "/" : address.substr(path);
  }
  return address == "/" || address == "./" || address.starts_with("/index.") || address.starts_with("index.");
}

bool is_hidden(const Node& element) {
  const std::string_view style = element.attribute("style");
  const bool unseen =
      style.find("display:none") != std::string_view::npos || style.find("display: none") != std::string_view::npos;
  return unseen || element.attribute("aria-hidden") == "true" ||
         std::any_of(element.attributes.begin(), element.attributes.end(),
                     [](const auto& pair) { return pair.first == "hidden"; });
}

std::string_view reason_of_tag(const Node& element) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> tags = {{{"nav", "navigation"},
                                                                                         {"footer", "footer"},
                                                                                         {"aside", "aside"},
                                                                                         {"form", "form"},
                                                                                         {"figcaption", "caption"},
                                                                                         {"menu", "navigation"},
                                                                                         {"dialog", "dialog"}}};
  static constexpr std::array<std::string_view, 7> roles = {"navigation", "search", "complementary", "contentinfo",
                                                            "dialog",     "menu",   "alert"};
  const auto tag = std::find_if(tags.begin(), tags.end(), [&](const auto& pair) { return pair.first == element.tag; });
  if (tag != tags.end()) return tag->second;
  const auto role = std::find(roles.begin(), roles.end(), element.attribute("role"));
  return role == roles.end() ? std::string_view() : *role;
}

}  // namespace

std::string name_words(std::string_view names) {
  std::string words = " ";
  bool small_before = false;  // "postShare" is two words, "POSTSHARE" one.
  for (const char c : names) {
    const bool capital = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
    const bool letter = capital || small || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    const char mark = c == ' ' || c == '\t' || c == '\n' ? ' ' : '-';
    if (!letter || (capital && small_before)) add_mark(words, letter ? '-' : mark);
    if (letter) words += capital ? static_cast<char>(c - 'A' + 'a') : c;
    small_before = small;
  }
  add_mark(words, ' ');
  return words;
}

std::string drop_reason(const Node& element) {
  if (element.is_text() || element.tag == "body" || element.tag == "html") return "";
  if (const auto reason = reason_of_tag(element); !reason.empty()) return std::string(reason);
  if (is_hidden(element)) return "hidden";
  const auto hint = hint_in(without_kept(names_of(element)), hints().drop);
  return hint.empty() ? "" : "class: " + hint;
}

bool has_name(const Node& node, std::string_view word) {
  const std::string names = name_words(node.attribute("class")) + name_words(node.attribute("id"));
  const auto at = names.find(word);
  if (at == std::string::npos) return false;
  const auto is_end = [&](std::size_t i) { return names[i] == ' ' || names[i] == '-'; };
  return is_end(at - 1) && is_end(at + word.size());
}

bool links_home(const Node& node) {
  return node.tag == "a" && (node.attribute("rel").find("home") != std::string_view::npos ||
                             (!node.attribute("href").empty() && is_home(node.attribute("href"))));
}

bool is_article_body(const Node& element) {
  if (element.is_text()) return false;
  return element.attribute("itemprop") == "articleBody" || !hint_in(names_of(element), hints().body).empty();
}

bool is_standfirst(const Node& element) {
  return !element.is_text() && !hint_in(names_of(element), hints().lead).empty();
}

}  // namespace fsearch::html
