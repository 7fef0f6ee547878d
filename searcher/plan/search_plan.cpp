#include "searcher/plan/search_plan.hpp"

#include <algorithm>
#include <cmath>

#include "searcher/query/plain_leaf.hpp"
#include "searcher/query/query_pattern.hpp"

namespace fsearch {
namespace {

bool is_plain_word(const Query& query) { return is_plain_leaf(query) && query.added.empty(); }

bool is_grammar(const Query& query, Analyzer& analyzer) {
  if (!is_plain_word(query)) return false;
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer, query.text);
  return std::all_of(tokens.begin(), tokens.end(), [](const QueryToken& token) { return token.is_function_word(); });
}

bool has_order(const SearchPhrase& phrase) {
  return std::any_of(phrase.variants.begin(), phrase.variants.end(),
                     [](const SearchPhrase::Variant& variant) { return variant.size() > 1; });
}

/// Whether an index knows which articles hold a word of a pattern.
bool is_sure(const SearchTerm& pattern) { return pattern.sure_stems.size() == pattern.stems.size(); }

bool leaf_needs_text(const SearchPlan& plan, const Query& query, Demand demand) {
  const LeafPlan& leaf = plan.leaves[query.leaf];
  if (query.least > 1) return true;
  const auto added_in_order = [&](const EquivalentPlan& added) { return has_order(plan.phrases[added.phrase]); };
  switch (query.kind) {
    case Query::Kind::pattern:
      return leaf.phrase || !is_sure(plan.terms[leaf.groups.front().alternatives.front()]);
    case Query::Kind::exact:
      return true;
    case Query::Kind::phrase:
      return (wants_all_words(demand) || leaf.loose.empty()) && leaf.phrase &&
             (has_order(plan.phrases[*leaf.phrase]) || has_pattern(query.text));
    default:
      break;
  }
  if (takes_added_words(demand) && std::any_of(leaf.added.begin(), leaf.added.end(), added_in_order)) return true;
  const bool strict = wants_all_words(demand) || query.occur != Occur::should;
  return strict && std::any_of(leaf.groups.begin(), leaf.groups.end(),
                               [](const GroupPlan& group) { return group.phrase.has_value(); });
}

bool node_needs_text(const SearchPlan& plan, const Query& query, Demand demand) {
  if (query.kind == Query::Kind::near) return true;
  if (is_word_leaf(query)) return leaf_needs_text(plan, query, demand);
  const bool only_musts = query.kind == Query::Kind::bag && has_must(query);
  return std::any_of(query.children.begin(), query.children.end(), [&](const Query& child) {
    const bool only_ranks = only_musts && child.occur == Occur::should && !is_filter(child);
    return !only_ranks && node_needs_text(plan, child, demand);
  });
}

std::size_t wishes_of(const SearchPlan& plan, const Query& query) {
  if (query.occur == Occur::must_not) return 0;
  if (query.kind == Query::Kind::near) return 1;
  if (is_word_leaf(query)) {
    const LeafPlan& leaf = plan.leaves[query.leaf];
    const std::size_t parts = leaf.phrase ? leaf.loose.size() : query.occur == Occur::must ? 1 : leaf.groups.size();
    return leaf.phrase || !leaf.groups.empty() ? std::max<std::size_t>(parts, 1) : 0;
  }
  const bool musts = has_must(query);
  std::size_t all = 0;
  std::size_t most = 0;
  for (const Query& child : query.children) {
    if (musts && child.occur != Occur::must) continue;
    const std::size_t wishes = wishes_of(plan, child);
    all += wishes;
    most = std::max(most, wishes);
  }
  return musts || query.kind == Query::Kind::any ? most : all;
}

}  // namespace

bool is_word_leaf(const Query& leaf) {
  if (!leaf.is_leaf() || leaf.kind == Query::Kind::nothing || leaf.kind == Query::Kind::date) return false;
  return leaf.field == Field::text || leaf.field == Field::title;
}

bool has_must(const Query& bag) {
  const auto has_sign = [&](const Query& child) {
    return child.occur == Occur::must && child.field == bag.field && !is_filter(child);
  };
  return std::any_of(bag.children.begin(), bag.children.end(), has_sign);
}

bool asks_for_stretches(const Query& query) {
  return (query.kind == Query::Kind::near && query.distance >= same_sentence) ||
         std::any_of(query.children.begin(), query.children.end(), asks_for_stretches);
}

bool needs_text(const SearchPlan& plan, Demand demand) { return node_needs_text(plan, plan.query, demand); }

bool SearchPlan::has_equivalents() const {
  return std::any_of(leaves.begin(), leaves.end(), [](const LeafPlan& leaf) { return !leaf.added.empty(); });
}

std::size_t SearchPlan::wishes() const { return wishes_of(*this, query); }

double inverse_frequency(std::uint32_t documents, std::uint32_t articles) {
  return std::log(1 + (articles - std::min(documents, articles) + 0.5) / (documents + 0.5));
}

std::uint32_t word_frequency(const Word& word, const DocumentFrequency& frequency) {
  const std::uint32_t stem = frequency(word.stem);
  return word.twin.empty() ? stem : std::max(stem, frequency(word.twin));
}

Query merge_runs(Query query) {
  std::vector<Query> merged;
  for (Query& child : query.children) {
    const bool continues =
        query.kind == Query::Kind::bag && is_plain_word(child) && !merged.empty() && is_plain_word(merged.back());
    if (continues)
      merged.back().text += " " + child.text;
    else
      merged.push_back(merge_runs(std::move(child)));
  }
  query.children = std::move(merged);
  return query;
}

Query drop_lone_function_words(Query query, Analyzer& analyzer) {
  auto& children = query.children;
  for (Query& child : children) child = drop_lone_function_words(std::move(child), analyzer);
  if (query.kind != Query::Kind::bag) return query;
  const auto is_looked_for = [&](const Query& child) {
    return child.occur != Occur::must_not && !is_grammar(child, analyzer);
  };
  if (std::any_of(children.begin(), children.end(), is_looked_for))
    std::erase_if(children, [&](const Query& child) { return is_grammar(child, analyzer); });
  return query;
}

}  // namespace fsearch
