// Settles a query on the text of one article, word by word: the reference that an index's answer is held against.
#include <algorithm>
#include <limits>
#include <set>

#include "searcher/read/article_scan.hpp"
#include "searcher/read/proximity.hpp"

namespace fsearch {
namespace {

using Ranges = std::vector<WordRange>;

void add_words(const std::vector<std::size_t>& terms, const FieldScan& field, Ranges& ranges) {
  for (const Occurrence& occurrence : field.occurrences) {
    const bool wanted =
        occurrence.kind >= MatchKind::stem && std::find(terms.begin(), terms.end(), occurrence.term) != terms.end();
    if (wanted) ranges.push_back({occurrence.position, occurrence.position});
  }
}

void add_phrases(const SearchPhrase& phrase, const FieldScan& field, Ranges& ranges) {
  for (const Span& span : find_phrase(phrase, field)) {
    std::vector<std::uint32_t> positions;
    for (const Occurrence& occurrence : field.occurrences)
      if (occurrence.span.begin >= span.begin && occurrence.span.end <= span.end)
        positions.push_back(occurrence.position);
    ranges.push_back({positions.front(), positions.back()});
  }
}

class Verifier {
 public:
  Verifier(const SearchPlan& plan, const ArticleScan& scan, Demand demand)
      : plan_(plan), scan_(scan), demand_(demand) {}

  bool holds(const Query& query) const {
    if (is_word_leaf(query)) return leaf_holds(query, plan_.leaves[query.leaf]);
    switch (query.kind) {
      case Query::Kind::nothing:
        return false;
      case Query::Kind::any:
        return any_holds(query);
      case Query::Kind::near:
        return near_holds(query);
      case Query::Kind::bag:
        return bag_holds(query);
      default:
        return true;  // a filter, which the index has settled
    }
  }

 private:
  bool any_holds(const Query& query) const {
    return std::any_of(query.children.begin(), query.children.end(), [&](const Query& child) { return holds(child); });
  }

  bool near_holds(const Query& query) const {
    std::vector<std::vector<const LeafPlan*>> members;
    for (const Query& child : query.children) collect_leaves(child, members.emplace_back());
    const auto near_in = [&](const FieldScan& field) {
      std::vector<Ranges> sets;
      for (const auto& leaves : members) add_sets(leaves, field, sets);
      if (query.distance == same_sentence) return stand_in_one(sets, field.sentences);
      if (query.distance == same_paragraph) return stand_in_one(sets, field.paragraphs);
      return stand_near(sets, static_cast<std::uint32_t>(query.distance), query.ordered);
    };
    return near_in(scan_.title) || near_in(scan_.body);
  }

  void collect_leaves(const Query& query, std::vector<const LeafPlan*>& leaves) const {
    if (is_word_leaf(query)) leaves.push_back(&plan_.leaves[query.leaf]);
    for (const Query& child : query.children) collect_leaves(child, leaves);
  }

  /// One leaf: all its words must be near; several: one is enough.
  void add_sets(const std::vector<const LeafPlan*>& leaves, const FieldScan& field, std::vector<Ranges>& sets) const {
    if (leaves.size() > 1) {
      Ranges& any = sets.emplace_back();
      for (const LeafPlan* leaf : leaves) add_leaf(*leaf, field, [&]() -> Ranges& { return any; });
    } else if (!leaves.empty()) {
      add_leaf(*leaves.front(), field, [&]() -> Ranges& { return sets.emplace_back(); });
    }
  }

  /// Calls `next_set` for each word or phrase of the leaf.
  template <typename NextSet>
  void add_leaf(const LeafPlan& leaf, const FieldScan& field, NextSet next_set) const {
    static const FieldScan nowhere;
    const FieldScan& searched = leaf.field == Field::title && &field != &scan_.title ? nowhere : field;
    if (leaf.phrase) add_phrases(plan_.phrases[*leaf.phrase], searched, next_set());
    for (const GroupPlan& group : leaf.groups) {
      Ranges& ranges = next_set();
      add_words(group.alternatives, searched, ranges);
      if (group.phrase) add_phrases(plan_.phrases[*group.phrase], searched, ranges);
    }
  }

  bool bag_holds(const Query& query) const {
    const bool all = wants_all_words(demand_) && !has_must(query);
    bool required = true;
    bool wanted = false;
    bool any_should = false;
    bool any_must = false;
    for (const Query& child : query.children) {
      const bool held =
          child.occur == Occur::must_not ? Verifier(plan_, scan_, Demand::typed).holds(child) : holds(child);
      if (child.occur == Occur::must_not)
        required = required && !held;
      else if (all || child.occur == Occur::must || is_filter(child))
        required = required && held;
      else
        wanted = wanted || held;
      any_should = any_should || (child.occur == Occur::should && !is_filter(child));
      any_must = any_must || (child.occur == Occur::must && !is_filter(child));
    }
    return required && (all || wanted || any_must || !any_should);
  }

  bool leaf_holds(const Query& query, const LeafPlan& leaf) const {
    if (query.least > 1) return count(leaf) >= static_cast<std::size_t>(query.least);
    const bool strict = wants_all_words(demand_) || query.occur != Occur::should;
    if (leaf.phrase && (wants_all_words(demand_) || leaf.loose.empty())) return phrase_stands(*leaf.phrase, leaf);
    if (leaf.phrase) return any_occurs(leaf.loose, leaf);
    if (!strict) return some_group_holds(leaf);
    std::vector<bool> held;
    for (const GroupPlan& group : leaf.groups)
      held.push_back(group.optional || any_occurs(group.alternatives, leaf) ||
                     (group.phrase && phrase_stands(*group.phrase, leaf)));
    if (takes_added_words(demand_))
      for (const EquivalentPlan& added : leaf.added)
        if (phrase_stands(added.phrase, leaf))
          std::fill(held.begin() + offset(added.first), held.begin() + offset(added.end), true);
    return std::find(held.begin(), held.end(), false) == held.end();
  }

  bool some_group_holds(const LeafPlan& leaf) const {
    const auto group_holds = [&](const GroupPlan& group) {
      return any_occurs(group.alternatives, leaf) || any_occurs(group.parts, leaf);
    };
    const auto stands = [&](const EquivalentPlan& added) { return phrase_stands(added.phrase, leaf); };
    return std::any_of(leaf.groups.begin(), leaf.groups.end(), group_holds) ||
           (takes_added_words(demand_) && std::any_of(leaf.added.begin(), leaf.added.end(), stands));
  }

  /// How often a leaf stands in the article: as often as the rarest of its words.
  std::size_t count(const LeafPlan& leaf) const {
    std::size_t least = std::numeric_limits<std::size_t>::max();
    if (leaf.phrase)
      least = count_in_fields(leaf,
                              [&](const FieldScan& field) { return find_phrase(plan_.phrases[*leaf.phrase], field); });
    for (const GroupPlan& group : leaf.groups)
      least = std::min(least, count_in_fields(leaf, [&](const FieldScan& field) { return places(group, field); }));
    return leaf.phrase || !leaf.groups.empty() ? least : 0;
  }

  template <typename Places>
  std::size_t count_in_fields(const LeafPlan& leaf, Places places) const {
    return places(scan_.title).size() + (leaf.field == Field::title ? 0 : places(scan_.body).size());
  }

  /// Where a word of several readings begins, each place once.
  std::set<std::uint32_t> places(const GroupPlan& group, const FieldScan& field) const {
    std::set<std::uint32_t> begins;
    for (const Occurrence& occurrence : field.occurrences)
      if (stands_for(group.alternatives, occurrence)) begins.insert(occurrence.span.begin);
    if (group.phrase)
      for (const Span& span : find_phrase(plan_.phrases[*group.phrase], field)) begins.insert(span.begin);
    return begins;
  }

  static std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

  bool phrase_stands(std::size_t number, const LeafPlan& leaf) const {
    const SearchPhrase& phrase = plan_.phrases[number];
    return !find_phrase(phrase, scan_.title).empty() ||
           (leaf.field != Field::title && !find_phrase(phrase, scan_.body).empty());
  }

  bool any_occurs(const std::vector<std::size_t>& terms, const LeafPlan& leaf) const {
    return occurs_in(terms, scan_.title) || (leaf.field != Field::title && occurs_in(terms, scan_.body));
  }

  static bool stands_for(const std::vector<std::size_t>& terms, const Occurrence& occurrence) {
    return occurrence.kind >= MatchKind::stem && std::find(terms.begin(), terms.end(), occurrence.term) != terms.end();
  }

  static bool occurs_in(const std::vector<std::size_t>& terms, const FieldScan& field) {
    return std::any_of(field.occurrences.begin(), field.occurrences.end(),
                       [&](const Occurrence& occurrence) { return stands_for(terms, occurrence); });
  }

  const SearchPlan& plan_;
  const ArticleScan& scan_;
  Demand demand_;
};

}  // namespace

bool holds(const SearchPlan& plan, const ArticleScan& scan, Demand demand) {
  return Verifier(plan, scan, demand).holds(plan.query);
}

}  // namespace fsearch
