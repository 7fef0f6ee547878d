#include <algorithm>
#include <array>

#include "analyzers/fold.hpp"
#include "indexer/dates.hpp"
#include "indexer/html/blocks.hpp"
#include "indexer/html/hints.hpp"
#include "indexer/html/page_facts.hpp"
#include "indexer/html/teasers.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_dated = 160;  // Bytes of a block that may give the date.
constexpr std::size_t longest_date = 60;    // Bytes of a block that is one.
constexpr std::size_t nodes_before = 12;    // Looked at for them.
constexpr std::size_t before_time = 30;     // Bytes that tell what a <time> is: "Mis à jour le".

template <class Test>
std::string first_value(const Tree& tree, Test test) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].is_text() || !test(tree[i])) continue;
    if (auto value = property_value(tree, i); !value.empty()) return value;
  }
  return "";
}

// Returns true for an element with a property, which may have several: itemprop="name headline".
bool has_property(const Node& node, std::string_view name) {
  return (" " + std::string(node.attribute("itemprop")) + " ").find(" " + std::string(name) + " ") !=
         std::string::npos;
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

// The value nearest to the heading: those of other articles and of comments are further away.
class Nearest {
 public:
  explicit Nearest(std::size_t heading) : heading_(heading) {}

  void add(std::string value, std::size_t node) {
    if (value.empty() || (!value_.empty() && distance(node, heading_) >= best_)) return;
    value_ = std::move(value);
    best_ = distance(node, heading_);
  }

  std::string take() { return std::move(value_); }

 private:
  std::size_t heading_, best_ = 0;
  std::string value_;
};

// Returns the text shortly before a node, in its parent.
std::string text_before(const Tree& tree, std::size_t node) {
  std::string before;
  const std::size_t first = std::max(tree[node].parent + 1, node - std::min(node, nodes_before));
  for (std::size_t i = node; i-- > first && before.size() < before_time;) before.insert(0, tree[i].text);
  return fold(collapsed(before));
}

// Returns true for the time of the last change.
bool is_change(const Tree& tree, std::size_t time) {
  static constexpr std::array<std::string_view, 8> words = {
      "updated", "modified", "maj", "update", "modif", "modifie", "a-jour-le", "mise-a-jour"};
  static constexpr std::array<std::string_view, 5> phrases = {"a jour", "modifie", "actualise", "maj",
                                                              "updated"};
  const std::string names = name_words(tree[time].attribute("class")) +
                            name_words(tree[time].attribute("itemprop")) +
                            name_words(tree[tree[time].parent].attribute("class"));
  const std::string before = text_before(tree, time);
  auto tail = std::string_view(before).substr(before.size() - std::min(before.size(), before_time));
  if (const auto publication = tail.rfind("publi"); publication != std::string_view::npos)
    tail.remove_prefix(publication);  // "Mis à jour le 4 mars, publié le 3 mars"
  return std::any_of(words.begin(), words.end(),
                     [&](auto word) {
                       return names.find("-" + std::string(word) + " ") != std::string::npos ||
                              names.find(" " + std::string(word) + " ") != std::string::npos;
                     }) ||
         std::any_of(phrases.begin(), phrases.end(),
                     [&](auto phrase) { return tail.find(phrase) != std::string_view::npos; });
}

ShownDates time_elements(const Tree& tree, std::size_t heading) {
  Nearest published(heading), modified(heading);
  const auto teasers = teasers_of(tree, heading);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (any_holds(teasers, i)) continue;
    const auto& tag = tree[i].tag;
    const bool dated_abbreviation = tag == "abbr" && !tree[i].attribute("title").empty();
    if (tag != "time" && tag != "relative-time" && !dated_abbreviation) continue;
    auto value = property_value(tree, i);
    if (!normalise_date(value)) value = text_of(tree, i);
    if (normalise_date(value)) (is_change(tree, i) ? modified : published).add(std::move(value), i);
  }
  return {published.take(), modified.take(), ""};
}

// The dates that blocks give in words; else that of a block that is a date.
ShownDates written_dates(const Tree& tree, std::size_t heading) {
  Nearest published(heading), modified(heading), alone(heading), beside(heading);
  const auto teasers = teasers_of(tree, heading);
  for (const auto& block : blocks_of(tree)) {
    if (block.text.size() > longest_dated || block.link_density() > 0.5 || any_holds(teasers, block.node))
      continue;
    published.add(date_phrase(block.text), block.node);
    modified.add(change_phrase(block.text), block.node);
    alone.add(date_between_marks(block.text), block.node);
    if (block.words > 8 || block.text.size() > longest_date) continue;
    const auto date = normalise_date(block.text);
    if (date && date->size() >= 10) (is_date_line(block.text) ? alone : beside).add(*date, block.node);
  }
  ShownDates dates{published.take(), modified.take(), beside.take()};
  if (dates.published.empty()) dates.published = alone.take();
  return dates;
}

}  // namespace

std::string property_value(const Tree& tree, std::size_t node) {
  for (const auto* name : {"content", "datetime"})
    if (!tree[node].attribute(name).empty()) return std::string(tree[node].attribute(name));
  if (tree[node].tag == "abbr" && !tree[node].attribute("title").empty())
    return std::string(tree[node].attribute("title"));
  return text_of(tree, node);
}

std::string named_value(const Tree& tree, std::size_t node) {
  for (std::size_t i = node + 1; i < tree[node].end; ++i)
    if (has_property(tree[i], "name"))
      if (auto name = property_value(tree, i); !name.empty()) return name;
  return property_value(tree, node);
}

std::string item_name(const Tree& tree, std::string_view name) {
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (has_property(tree[i], name)) return named_value(tree, i);
  return "";
}

std::string item_property(const Tree& tree, std::string_view name) {
  return first_value(tree, [&](const Node& node) { return has_property(node, name); });
}

std::string title_element(const Tree& tree) {
  return first_value(tree, [](const Node& node) { return node.tag == "title"; });
}

ShownDates shown_dates(const Tree& tree, std::size_t heading) {
  ShownDates dates = time_elements(tree, heading);
  const ShownDates written = written_dates(tree, heading);
  if (dates.published.empty()) dates.published = written.published;
  if (dates.modified.empty()) dates.modified = written.modified;
  dates.beside = written.beside;
  return dates;
}

}  // namespace fsearch::html
