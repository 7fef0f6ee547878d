#include <algorithm>
#include <array>
#include <limits>

#include "indexer/lines/written_dates.hpp"
#include "indexer/markup/blocks.hpp"
#include "indexer/markup/hints.hpp"
#include "indexer/markup/teasers.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_dated = 160;  // Bytes of a block that may give the date.
constexpr double dated_links = 0.5;         // Link density beyond which it is a list of other articles.
constexpr std::size_t longest_date = 60;    // Bytes of a block that is one.
constexpr std::size_t nodes_before = 12;    // Looked at for them.
constexpr std::size_t before_time = 30;     // Bytes that tell what a <time> is: "Mis à jour le".
constexpr std::size_t before_heading = 3;   // How much further away a node before the heading counts.
constexpr std::size_t much_nearer = 4;      // Nodes: a <time> is more exact than what is written beside it.

// The value nearest to the heading: those of other articles and of comments are further away. What stands
// before it is less often the article's.
class Nearest {
 public:
  explicit Nearest(std::size_t heading) : heading_(heading) {}

  void add(std::string value, std::size_t node) {
    const std::size_t away = node >= heading_ ? node - heading_ : before_heading * (heading_ - node);
    if (value.empty() || away >= distance_) return;
    value_ = std::move(value);
    distance_ = away;
  }

  /// The number of nodes between the two; the greatest where there is no value.
  std::size_t distance() const { return distance_; }
  std::string take() { return std::move(value_); }

 private:
  std::size_t heading_, distance_ = std::numeric_limits<std::size_t>::max();
  std::string value_;
};

struct Dates {
  explicit Dates(std::size_t heading) : published(heading), modified(heading), alone(heading), beside(heading) {}

  Nearest published, modified;
  Nearest alone, beside;  // Of a line that is a date; of one that says other things, too.
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
  static constexpr std::array<std::string_view, 8> words = {"updated", "modified", "maj",       "update",
                                                            "modif",   "modifie",  "a-jour-le", "mise-a-jour"};
  static constexpr std::array<std::string_view, 5> phrases = {"a jour", "modifie", "actualise", "maj", "updated"};
  const std::string names = name_words(tree[time].attribute("class")) + name_words(tree[time].attribute("itemprop")) +
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

Dates time_elements(const Tree& tree, std::size_t heading, const std::vector<NodeRange>& teasers) {
  Dates dates(heading);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (any_holds(teasers, i)) continue;
    const auto& tag = tree[i].tag;
    const bool dated_abbreviation = tag == "abbr" && !tree[i].attribute("title").empty();
    if (tag != "time" && tag != "relative-time" && !dated_abbreviation) continue;
    auto value = property_value(tree, i);
    if (!normalise_date(value)) value = text_of(tree, i);
    if (normalise_date(value)) (is_change(tree, i) ? dates.modified : dates.published).add(std::move(value), i);
  }
  return dates;
}

// The dates that blocks give in words.
Dates written_dates(const Tree& tree, std::size_t heading, const std::vector<NodeRange>& teasers) {
  Dates dates(heading);
  for (const auto& block : blocks_of(tree)) {
    if (block.text.size() > longest_dated || block.link_density() > dated_links || any_holds(teasers, block.node))
      continue;
    dates.published.add(date_phrase(block.text), block.node);
    dates.modified.add(change_phrase(block.text), block.node);
    dates.alone.add(date_between_marks(block.text), block.node);
    if (block.words > 8 || block.text.size() > longest_date) continue;
    const auto date = normalise_date(block.text);
    if (date && date->size() >= 10) (is_date_line(block.text) ? dates.alone : dates.beside).add(*date, block.node);
  }
  return dates;
}

std::string nearer(Nearest& exact, Nearest& other) {
  const bool much = other.distance() < exact.distance() && exact.distance() - other.distance() > much_nearer;
  return much ? other.take() : exact.take();
}

}  // namespace

ShownDates shown_dates(const Tree& tree, std::size_t heading) {
  const auto teasers = teasers_of(tree, heading);
  Dates timed = time_elements(tree, heading, teasers), written = written_dates(tree, heading, teasers);
  // A line that is a date may be of anything, where another says that it is the publication's.
  Nearest& said =
      written.published.distance() < std::numeric_limits<std::size_t>::max() ? written.published : written.alone;
  ShownDates dates;
  dates.published = nearer(timed.published, said);
  dates.modified = nearer(timed.modified, written.modified);
  dates.beside = written.beside.take();
  return dates;
}

}  // namespace fsearch::html
