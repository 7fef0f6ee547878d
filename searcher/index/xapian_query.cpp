#include "searcher/index/xapian_query.hpp"

#include <algorithm>
#include <utility>

#include "searcher/index/entity_filter.hpp"
#include "searcher/query/query_pattern.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

using XQuery = Xapian::Query;

constexpr double name_weight = 0.5;  ///< Of a name's exact form beside its stem, which counts 1.

std::string title_prefix(Field field) {
  return field == Field::title ? std::string(schema::prefix::title) : std::string();
}

XQuery combine(XQuery::op op, const std::vector<XQuery>& queries) {
  return queries.size() == 1 ? queries.front() : XQuery(op, queries.begin(), queries.end());
}

XQuery any_stem(std::vector<std::string> stems, const std::string& prefix) {
  if (stems.empty()) return XQuery::MatchNothing;
  for (std::string& stem : stems) stem.insert(0, prefix);
  return {XQuery::OP_SYNONYM, stems.begin(), stems.end()};
}

/// A word in any form, each key counting in full: for phrases and filters.
XQuery any_form(const SearchTerm& term) {
  const std::string prefix = title_prefix(term.field);
  const Word& word = term.form.word;
  if (!term.form.pattern && word.twin.empty()) return XQuery(prefix + word.stem);
  if (!term.form.pattern) return {XQuery::OP_OR, XQuery(prefix + word.stem), XQuery(prefix + word.twin)};
  return any_stem(term.stems, prefix);
}

}  // namespace

XapianQueryBuilder::XapianQueryBuilder(IndexReader& reader, const SearchPlan& plan, Demand demand, Bound bound,
                                       Purpose purpose)
    : reader_(reader), plan_(plan), demand_(demand), bound_(bound), purpose_(purpose) {}

XQuery XapianQueryBuilder::scale(const XQuery& query, double factor) const {
  return factor == 1 || purpose_ == Purpose::select ? query : XQuery(factor, query);
}

XQuery XapianQueryBuilder::build(const Query& query) {
  if (query.is_leaf()) return leaf(query);
  switch (query.kind) {
    case Query::Kind::near:
      return near(query);
    case Query::Kind::any: {
      std::vector<XQuery> children;
      for (const Query& child : query.children) children.push_back(build(child));
      return combine(XQuery::OP_OR, children);
    }
    default:
      return bag(query);
  }
}

XQuery XapianQueryBuilder::leaf(const Query& query) {
  if (is_entity_field(query.field)) return entity_query(query, reader_);
  if (!is_word_leaf(query)) return filter_query(query, reader_.database());
  if (query.least > 1 && bound_ == Bound::certain) return XQuery::MatchNothing;
  const LeafPlan& leaf = plan_.leaves[query.leaf];
  if (query.kind == Query::Kind::word) return words(query, leaf);
  if (query.kind == Query::Kind::pattern && !leaf.phrase) {
    const SearchTerm& term = plan_.terms[leaf.groups.front().alternatives.front()];
    return scale(any_stem(stems_of(term), title_prefix(term.field)), term.weight);
  }
  if (!leaf.phrase || (query.kind == Query::Kind::exact && bound_ == Bound::certain)) return XQuery::MatchNothing;
  if (wants_all_words(demand_) || leaf.loose.empty()) return phrase(plan_.phrases[*leaf.phrase]);
  std::vector<XQuery> words;
  for (const std::size_t term : leaf.loose) words.push_back(any_form(plan_.terms[term]));
  return combine(XQuery::OP_OR, words);
}

XQuery XapianQueryBuilder::words(const Query& query, const LeafPlan& leaf) {
  if (leaf.groups.empty()) return XQuery::MatchNothing;
  if (is_strict(query)) {
    if (!takes_added_words(demand_)) return all_groups(leaf, 0, leaf.groups.size());
    // What stands for several words stands for them together; what lies within them, within that.
    std::vector<XQuery> parts;
    std::size_t next = 0;
    for (const EquivalentPlan& added : leaf.added) {
      if (added.first < next || added.end - added.first < 2) continue;
      if (added.first > next) parts.push_back(all_groups(leaf, next, added.first));
      parts.emplace_back(XQuery::OP_OR, all_groups(leaf, added.first, added.end), phrase(plan_.phrases[added.phrase]));
      next = added.end;
    }
    if (next < leaf.groups.size()) parts.push_back(all_groups(leaf, next, leaf.groups.size()));
    return combine(XQuery::OP_AND, parts);
  }
  std::vector<XQuery> parts;
  for (const GroupPlan& one : leaf.groups) parts.push_back(group(one, false));
  for (const EquivalentPlan& added : leaf.added)
    if (takes_added_words(demand_)) parts.push_back(phrase(plan_.phrases[added.phrase]));
  return combine(XQuery::OP_OR, parts);
}

/// What may be left out still ranks.
XQuery XapianQueryBuilder::all_groups(const LeafPlan& leaf, std::size_t first, std::size_t end) {
  std::vector<XQuery> needed;
  std::vector<XQuery> optional;
  for (std::size_t g = first; g < end; ++g) {
    std::vector<XQuery> choices{group(leaf.groups[g], true)};
    for (const EquivalentPlan& added : leaf.added)
      if (takes_added_words(demand_) && added.first == g && added.end == g + 1)
        choices.push_back(phrase(plan_.phrases[added.phrase]));
    (leaf.groups[g].optional ? optional : needed).push_back(combine(XQuery::OP_OR, choices));
  }
  if (needed.empty()) return XQuery::MatchAll;
  XQuery all = combine(XQuery::OP_AND, needed);
  if (optional.empty() || purpose_ == Purpose::select) return all;
  return {XQuery::OP_AND_MAYBE, all, combine(XQuery::OP_OR, optional)};
}

XQuery XapianQueryBuilder::group(const GroupPlan& group, bool strict) const {
  std::vector<WeightedTerm> sum;
  if (!strict || !group.phrase) {
    add_group(group, sum);
    return sum_query(sum);
  }
  add_group({group.alternatives, {}, {}}, sum);
  std::vector<XQuery> readings;
  if (!sum.empty()) readings.push_back(sum_query(sum));
  readings.push_back(phrase(plan_.phrases[*group.phrase]));
  return combine(XQuery::OP_OR, readings);
}

XQuery XapianQueryBuilder::sum_query(const std::vector<WeightedTerm>& sum) const {
  std::vector<XQuery> terms;
  terms.reserve(sum.size());
  for (const WeightedTerm& term : sum) terms.push_back(scale(XQuery(term.term), term.factor));
  return combine(XQuery::OP_OR, terms);
}

void XapianQueryBuilder::add_group(const GroupPlan& group, std::vector<WeightedTerm>& sum) const {
  for (const std::vector<std::size_t>* terms : {&group.alternatives, &group.parts})
    for (const std::size_t term : *terms) add_word(plan_.terms[term], sum);
}

/// Stem and twin stand at one position, so only the stem counts; the twin still finds texts without accents. OP_MAX
/// would say so better, but crashes in Xapian 1.4.22 (docs/decisions/0004).
void XapianQueryBuilder::add_word(const SearchTerm& term, std::vector<WeightedTerm>& sum) const {
  const std::string prefix = title_prefix(term.field);
  const Word& word = term.form.word;
  if (term.only_as_name) return sum.push_back({std::string(schema::prefix::name) + word.folded, term.weight});
  sum.push_back({prefix + word.stem, term.weight});
  if (!word.twin.empty()) sum.push_back({prefix + word.twin, 0});
  const bool name = term.name || term.form.has(TokenFlag::joined);
  if (!name || term.field == Field::title || purpose_ == Purpose::select) return;
  std::string exact = std::string(schema::prefix::name) + word.folded;
  if (reader_.document_frequency(exact) > 0) sum.push_back({std::move(exact), term.weight * name_weight});
}

std::optional<std::vector<WeightedTerm>> XapianQueryBuilder::sum_of_terms() const {
  std::vector<WeightedTerm> sum;
  return add_terms(plan_.query, sum) ? std::optional(std::move(sum)) : std::nullopt;
}

bool XapianQueryBuilder::add_terms(const Query& query, std::vector<WeightedTerm>& sum) const {
  const bool unsure = query.kind == Query::Kind::near || query.least > 1;
  if (query.occur != Occur::should || unsure || is_filter(query)) return false;
  const bool wants_all = wants_all_words(demand_);
  if (wants_all && query.kind == Query::Kind::bag && query.children.size() > 1) return false;
  if (!query.is_leaf())
    return std::all_of(query.children.begin(), query.children.end(),
                       [&](const Query& child) { return add_terms(child, sum); });
  if (!is_word_leaf(query) || query.kind == Query::Kind::exact) return false;
  const LeafPlan& leaf = plan_.leaves[query.leaf];
  if (query.kind == Query::Kind::pattern) return add_pattern(leaf, sum);
  if (query.kind == Query::Kind::phrase && has_pattern(query.text)) return false;
  if (wants_all && (leaf.groups.size() > 1 || !leaf.added.empty() || needs_text(plan_, demand_))) return false;
  if (leaf.phrase && (bound_ == Bound::possible || !leaf.loose.empty()))
    add_phrase_terms(plan_.phrases[*leaf.phrase], sum);
  for (const GroupPlan& group : leaf.groups) add_group(group, sum);
  if (bound_ == Bound::possible && takes_added_words(demand_))
    for (const EquivalentPlan& added : leaf.added) add_phrase_terms(plan_.phrases[added.phrase], sum);
  return true;
}

/// By itself. Beside words, patterns that only add would make totals estimates.
bool XapianQueryBuilder::add_pattern(const LeafPlan& leaf, std::vector<WeightedTerm>& sum) const {
  if (leaf.phrase || plan_.leaves.size() > 1) return false;
  const SearchTerm& term = plan_.terms[leaf.groups.front().alternatives.front()];
  const std::string prefix = title_prefix(term.field);
  WeightedTerm all{{}, term.weight};
  for (const std::string& stem : stems_of(term)) all.alike.push_back(prefix + stem);
  if (all.alike.empty()) return true;
  all.term = std::move(all.alike.back());
  all.alike.pop_back();
  sum.push_back(std::move(all));
  return true;
}

void XapianQueryBuilder::add_phrase_terms(const SearchPhrase& phrase, std::vector<WeightedTerm>& sum) const {
  const auto is_function_word = [&](const auto& member) { return plan_.terms[member.second].form.is_function_word(); };
  const SearchPhrase::Variant& words = phrase.variants.front();
  const bool only_function_words = std::all_of(words.begin(), words.end(), is_function_word);
  for (const auto& member : words)
    if (only_function_words || !is_function_word(member)) add_word(plan_.terms[member.second], sum);
}

XQuery XapianQueryBuilder::phrase(const SearchPhrase& phrase) const {
  std::vector<XQuery> readings;
  for (const SearchPhrase::Variant& variant : phrase.variants) {
    const auto is_pattern = [&](const auto& member) { return plan_.terms[member.second].form.pattern; };
    const bool unsure = variant.size() > 1 || std::any_of(variant.begin(), variant.end(), is_pattern);
    if (variant.empty() || (unsure && bound_ == Bound::certain)) continue;
    std::vector<XQuery> content;
    std::vector<XQuery> others;  // Nearly every article has these, and a phrase is verified anyway.
    for (const auto& [offset, term] : variant) {
      const SearchTerm& word = plan_.terms[term];
      (tells_little(word) ? others : content).push_back(any_form(word));
    }
    readings.push_back(combine(XQuery::OP_AND, content.empty() ? others : content));
  }
  if (readings.empty()) return XQuery::MatchNothing;
  return scale(combine(XQuery::OP_OR, readings), plan_.terms[phrase.variants.front().front().second].weight);
}

/// A function word says nothing of what an article is about, but rarer ones ("ni") leave fewer articles to verify.
bool XapianQueryBuilder::tells_little(const SearchTerm& term) const {
  if (!term.form.is_function_word()) return false;
  return purpose_ == Purpose::rank || word_frequency(term.form.word, [this](const std::string& stem) {
                                        return reader_.document_frequency(stem);
                                      }) > reader_.articles() / 2;
}

XQuery XapianQueryBuilder::near(const Query& query) {
  if (bound_ == Bound::certain) return XQuery::MatchNothing;
  std::vector<XQuery> all;
  for (const Query& child : query.children) all.push_back(build(child));
  return combine(XQuery::OP_AND, all);
}

/// What may not be excluded is what may answer, and the other way about.
XQuery XapianQueryBuilder::excluded(const Query& query) {
  const Bound opposite = bound_ == Bound::possible ? Bound::certain : Bound::possible;
  return XapianQueryBuilder(reader_, plan_, Demand::typed, opposite, Purpose::select).build(query);
}

XQuery XapianQueryBuilder::bag(const Query& query) {
  std::vector<XQuery> musts;
  std::vector<XQuery> shoulds;
  std::vector<XQuery> filters;
  std::vector<XQuery> nots;
  const bool all = wants_all_words(demand_) && !has_must(query);
  for (const Query& child : query.children) {
    if (child.occur == Occur::must_not)
      nots.push_back(excluded(child));
    else if (is_filter(child))
      filters.push_back(build(child));
    else
      (all || child.occur == Occur::must ? musts : shoulds).push_back(build(child));
  }
  XQuery result;
  bool any = false;
  if (!musts.empty()) result = combine(XQuery::OP_AND, musts), any = true;
  if (!shoulds.empty() && (musts.empty() || purpose_ == Purpose::rank)) {
    const XQuery wanted = combine(XQuery::OP_OR, shoulds);
    result = any ? XQuery(XQuery::OP_AND_MAYBE, result, wanted) : wanted;
    any = true;
  }
  if (!filters.empty()) {
    const XQuery filter = combine(XQuery::OP_AND, filters);
    result = any ? XQuery(XQuery::OP_FILTER, result, filter) : scale(filter, 0);
    any = true;
  }
  if (!any) result = XQuery::MatchAll;
  return nots.empty() ? result : XQuery(XQuery::OP_AND_NOT, result, combine(XQuery::OP_OR, nots));
}

}  // namespace fsearch
