// Settles a query on the text of one article, word by word: the reference that an index's answer is held against.
#include <algorithm>

#include "searcher/article_scan.hpp"
#include "searcher/proximity.hpp"

namespace fsearch {
namespace {

using Ranges = std::vector<WordRange>;

void add_words(const std::vector<std::size_t>& terms, const FieldScan& field, Ranges& ranges) {
  for (const Occurrence& occurrence : field.occurrences) {
    const bool wanted = occurrence.kind >= MatchKind::stem && std::find(terms.begin(), terms.end(), occurrence.term) != terms.end();
    if (wanted) ranges.push_back({occurrence.position, occurrence.position});
  }
}

void add_phrases(const SearchPhrase& phrase, const FieldScan& field, Ranges& ranges) {
  for (const Span& span : find_phrase(phrase, field)) {
    std::vector<std::uint32_t> positions;
    for (const Occurrence& occurrence : field.occurrences)
      if (occurrence.span.begin >= span.begin && occurrence.span.end <= span.end) positions.push_back(occurrence.position);
    ranges.push_back({positions.front(), positions.back()});
  }
}

class Verifier {
 public:
  Verifier(const SearchPlan& plan, const ArticleScan& scan) : plan_(plan), scan_(scan) {}

  bool holds(const Query& query) {
    if (is_word_leaf(query)) return leaf_holds(plan_.leaves[next_leaf_++], query.occur != Occur::should);
    switch (query.kind) {
      case Query::Kind::nothing: return false;
      case Query::Kind::any: return any_holds(query);
      case Query::Kind::near: return near_holds(query);
      case Query::Kind::bag: return bag_holds(query);
      default: return true;  // a filter, which the index has settled
    }
  }

 private:
  // Every child is visited, even once the answer is known: the leaves are counted on the way.
  bool any_holds(const Query& query) {
    bool any = false;
    for (const Query& child : query.children) any = holds(child) || any;
    return any;
  }

  bool near_holds(const Query& query) {
    std::vector<std::vector<const LeafPlan*>> members;
    for (const Query& child : query.children) collect_leaves(child, members.emplace_back());
    const auto near_in = [&](const FieldScan& field) {
      std::vector<Ranges> sets;
      for (const auto& leaves : members) add_sets(leaves, field, sets);
      return stand_near(sets, static_cast<std::uint32_t>(query.distance));
    };
    const bool in_title = near_in(scan_.title);
    return in_title || near_in(scan_.body);
  }

  void collect_leaves(const Query& query, std::vector<const LeafPlan*>& leaves) {
    if (is_word_leaf(query)) leaves.push_back(&plan_.leaves[next_leaf_++]);
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

  bool bag_holds(const Query& query) {
    bool required = true;
    bool wanted = false;
    bool any_should = false;
    bool any_must = false;
    for (const Query& child : query.children) {
      const bool filter = is_filter(child);
      const bool held = holds(child);
      if (child.occur == Occur::must_not) required = required && !held;
      else if (child.occur == Occur::must || filter) required = required && held;
      else wanted = wanted || held;
      any_should = any_should || (child.occur == Occur::should && !filter);
      any_must = any_must || (child.occur == Occur::must && !filter);
    }
    return required && (wanted || any_must || !any_should);
  }

  bool leaf_holds(const LeafPlan& leaf, bool strict) const {
    return field_holds(leaf, scan_.title, strict) || (leaf.field != Field::title && field_holds(leaf, scan_.body, strict));
  }

  bool field_holds(const LeafPlan& leaf, const FieldScan& field, bool strict) const {
    if (leaf.phrase) return !find_phrase(plan_.phrases[*leaf.phrase], field).empty();
    const auto group_holds = [&](const GroupPlan& group) {
      if (any_occurs(group.alternatives, field)) return true;
      if (!strict) return any_occurs(group.parts, field);
      return group.phrase && !find_phrase(plan_.phrases[*group.phrase], field).empty();
    };
    if (strict) return std::all_of(leaf.groups.begin(), leaf.groups.end(), group_holds);
    return std::any_of(leaf.groups.begin(), leaf.groups.end(), group_holds);
  }

  static bool any_occurs(const std::vector<std::size_t>& terms, const FieldScan& field) {
    return std::any_of(field.occurrences.begin(), field.occurrences.end(), [&](const Occurrence& occurrence) {
      return occurrence.kind >= MatchKind::stem && std::find(terms.begin(), terms.end(), occurrence.term) != terms.end();
    });
  }

  const SearchPlan& plan_;
  const ArticleScan& scan_;
  std::size_t next_leaf_ = 0;
};

}  // namespace

bool holds(const SearchPlan& plan, const ArticleScan& scan) { return Verifier(plan, scan).holds(plan.query); }

}  // namespace fsearch
