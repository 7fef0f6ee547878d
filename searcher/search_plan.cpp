#include "searcher/search_plan.hpp"

#include <algorithm>
#include <cmath>

#include "analyzers/fold.hpp"
#include "analyzers/word_lists.hpp"

namespace fsearch {
namespace {

constexpr double function_word_weight = 0.3;
constexpr double frame_word_weight = 0.5;
constexpr double part_weight = 0.5;  ///< A part counts less beside its whole.

bool is_plain_word(const Query& query) {
  return query.kind == Query::Kind::word && query.occur == Occur::should && query.field == Field::text &&
         query.boost == 1;
}

/// Returns whether a word or phrase is found by its parts, whose order only the text tells.
bool has_order(const Query& leaf, Analyzer& analyzer) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer, leaf.text);
  const auto several = [](const SearchPhrase::Variant& variant) { return variant.size() > 1; };
  if (leaf.kind == Query::Kind::phrase) {
    const std::vector<SearchPhrase::Variant> variants = phrase_variants(tokens);
    return std::any_of(variants.begin(), variants.end(), several);
  }
  const std::vector<TokenGroup> groups = group_tokens(tokens);
  return std::any_of(groups.begin(), groups.end(),
                     [&](const TokenGroup& group) { return several(part_phrase(tokens, group.readings)); });
}

/// Returns whether one of the words of `any` is the phrase without its order, so that the order excludes nothing.
bool is_covered(const Query& phrase, const Query& any) {
  return phrase.kind == Query::Kind::phrase && phrase.occur == Occur::should &&
         std::any_of(any.children.begin(), any.children.end(), [&](const Query& child) {
           return child.kind == Query::Kind::word && child.occur == Occur::should && child.field == phrase.field &&
                  child.text == phrase.text;
         });
}

/// Builds the plan leaf by leaf.
class Planner {
 public:
  Planner(Analyzer& analyzer, std::uint32_t articles, const DocumentFrequency& frequency)
      : analyzer_(analyzer), articles_(articles), frequency_(frequency) {}

  void add(const Query& query, bool excluded, double boost) {
    excluded = excluded || query.occur == Occur::must_not;
    boost *= query.boost;
    if (is_word_leaf(query)) return add_leaf(query, excluded, boost);
    for (const Query& child : query.children) add(child, excluded, boost);
  }

  SearchPlan take() { return std::move(plan_); }

 private:
  void add_leaf(const Query& leaf, bool excluded, double boost) {
    LeafPlan plan;
    plan.field = leaf.field;
    plan.excluded = excluded;
    if (leaf.kind == Query::Kind::prefix) add_prefix(leaf, excluded, boost, plan);
    else if (leaf.kind == Query::Kind::word) add_words(leaf, excluded, boost, plan);
    else add_phrase(leaf, excluded, boost, plan);
    plan_.leaves.push_back(std::move(plan));
  }

  void add_prefix(const Query& leaf, bool excluded, double boost, LeafPlan& plan) {
    SearchTerm term;
    term.form.word.folded = fold(leaf.text);
    term.idf = idf(articles_ / 20);  // Of its words together; any middling figure serves.
    term.weight = boost;
    term.place = next_place_++;
    term.field = leaf.field;
    term.scored = !excluded;
    term.prefix = true;
    plan_.terms.push_back(std::move(term));
    plan.groups.push_back({{plan_.terms.size() - 1}, {}, std::nullopt});
  }

  void add_words(const Query& leaf, bool excluded, double boost, LeafPlan& plan) {
    const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, leaf.text);
    const std::vector<TokenGroup> groups = group_tokens(tokens);
    const std::vector<bool> wanted = wanted_groups(tokens, groups);
    const auto add_one = [&](std::size_t i, bool content, bool beside_whole) {
      const std::size_t number = add_term(tokens[i], leaf.field, looks_like_name(tokens[i], tokens), !excluded);
      SearchTerm& term = plan_.terms[number];
      term.weight = boost * importance(tokens[i], content) * (beside_whole ? part_weight : 1);
      term.function_word = !content;
      return number;
    };
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const TokenGroup group = wanted_tokens(tokens, groups[g], frequency_);
      GroupPlan group_plan;
      for (const std::size_t i : group.wholes) group_plan.alternatives.push_back(add_one(i, wanted[g], false));
      for (const std::size_t i : group.readings) group_plan.parts.push_back(add_one(i, wanted[g], !group.wholes.empty()));
      if (!wanted[g]) continue;
      settle_parts(tokens, group, group_plan);
      plan.groups.push_back(std::move(group_plan));
    }
    next_place_ += tokens.empty() ? 1 : tokens.back().token.position + 1;
  }

  /// Parts at one position are alternatives; others make a phrase.
  void settle_parts(const std::vector<QueryToken>& tokens, const TokenGroup& group, GroupPlan& plan) {
    SearchPhrase::Variant variant = part_phrase(tokens, group.readings);
    if (variant.size() < 2) {
      plan.alternatives.insert(plan.alternatives.end(), plan.parts.begin(), plan.parts.end());
      plan.parts.clear();
      return;
    }
    for (auto& [offset, token] : variant) {
      const auto place = std::find(group.readings.begin(), group.readings.end(), token) - group.readings.begin();
      token = plan.parts[static_cast<std::size_t>(place)];
    }
    plan.phrase = plan_.phrases.size();
    plan_.phrases.push_back({{std::move(variant)}, false, 0});
  }

  void add_phrase(const Query& leaf, bool excluded, double boost, LeafPlan& plan) {
    const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, leaf.text);
    if (tokens.empty()) return;
    const std::size_t first = plan_.terms.size();
    for (const QueryToken& token : tokens) {
      const bool scored = !excluded && !token.is_function_word();
      add_term(token, leaf.field, token.token.name_like(), scored);
      plan_.terms.back().weight = boost;
    }
    SearchPhrase phrase;
    phrase.variants = phrase_variants(tokens);
    for (auto& variant : phrase.variants)
      for (auto& member : variant) member.second += first;
    phrase.exact = leaf.kind == Query::Kind::exact;
    phrase.distance = leaf.distance;
    plan.phrase = plan_.phrases.size();
    plan_.phrases.push_back(std::move(phrase));
    next_place_ += tokens.back().token.position + 1;
  }

  std::size_t add_term(const QueryToken& token, Field field, bool name, bool scored) {
    SearchTerm term;
    term.form = token;
    term.idf = idf(word_frequency(token.word, frequency_));
    term.place = next_place_ + token.token.position;
    term.field = field;
    term.name = name;
    term.scored = scored;
    plan_.terms.push_back(std::move(term));
    return plan_.terms.size() - 1;
  }

  static double importance(const QueryToken& token, bool wanted) {
    if (!wanted) return function_word_weight;
    return french_words().frame_words.contains(token.word.folded) ? frame_word_weight : 1;
  }

  double idf(std::uint32_t documents) const {
    return std::log(1 + (articles_ - std::min(documents, articles_) + 0.5) / (documents + 0.5));
  }

  Analyzer& analyzer_;
  std::uint32_t articles_;
  const DocumentFrequency& frequency_;
  SearchPlan plan_;
  std::uint32_t next_place_ = 0;
};

}  // namespace

bool is_word_leaf(const Query& leaf) {
  if (!leaf.is_leaf() || leaf.kind == Query::Kind::nothing || leaf.kind == Query::Kind::date) return false;
  return leaf.field == Field::text || leaf.field == Field::title;
}

bool needs_text(const Query& query, Analyzer& analyzer) {
  switch (query.kind) {
    case Query::Kind::near: return true;
    case Query::Kind::prefix:
    case Query::Kind::exact: return is_word_leaf(query);
    case Query::Kind::phrase: return is_word_leaf(query) && has_order(query, analyzer);
    case Query::Kind::word: return is_word_leaf(query) && query.occur != Occur::should && has_order(query, analyzer);
    default: break;
  }
  const bool any_must = std::any_of(query.children.begin(), query.children.end(), [](const Query& child) {
    return child.occur == Occur::must && !is_filter(child);
  });
  return std::any_of(query.children.begin(), query.children.end(), [&](const Query& child) {
    if (query.kind == Query::Kind::any && is_covered(child, query)) return false;
    const bool only_ranks = any_must && child.occur == Occur::should && !is_filter(child);
    return !only_ranks && needs_text(child, analyzer);
  });
}

Query merge_runs(Query query) {
  std::vector<Query> merged;
  for (Query& child : query.children) {
    const bool continues = query.kind == Query::Kind::bag && is_plain_word(child) && !merged.empty() && is_plain_word(merged.back());
    if (continues) merged.back().text += " " + child.text;
    else merged.push_back(merge_runs(std::move(child)));
  }
  query.children = std::move(merged);
  return query;
}

std::vector<bool> wanted_groups(const std::vector<QueryToken>& tokens, const std::vector<TokenGroup>& groups) {
  std::vector<bool> wanted;
  for (const TokenGroup& group : groups) {
    const auto is_content = [&](std::size_t i) { return !tokens[i].is_function_word(); };
    wanted.push_back(!group.wholes.empty() || std::any_of(group.readings.begin(), group.readings.end(), is_content));
  }
  if (std::find(wanted.begin(), wanted.end(), true) == wanted.end()) wanted.assign(groups.size(), true);
  return wanted;
}

std::uint32_t word_frequency(const Word& word, const DocumentFrequency& frequency) {
  const std::uint32_t stem = frequency(word.stem);
  return word.twin.empty() ? stem : std::max(stem, frequency(word.twin));
}

TokenGroup wanted_tokens(const std::vector<QueryToken>& tokens, TokenGroup group, const DocumentFrequency& frequency) {
  std::erase_if(group.wholes, [&](std::size_t i) { return word_frequency(tokens[i].word, frequency) == 0; });
  if (!group.wholes.empty() && tokens[group.wholes.front()].has(TokenFlag::mixed_case)) {
    group.wholes.resize(1);
    group.readings.clear();
  }
  return group;
}

SearchPhrase::Variant part_phrase(const std::vector<QueryToken>& tokens, const std::vector<std::size_t>& parts) {
  SearchPhrase::Variant variant;
  if (parts.empty()) return variant;
  const std::uint32_t first = tokens[parts.front()].token.position;
  for (const std::size_t i : parts) {
    const std::uint32_t offset = tokens[i].token.position - first;
    if (variant.empty() || variant.back().first != offset) variant.emplace_back(offset, i);
  }
  return variant;
}

std::vector<SearchPhrase::Variant> phrase_variants(const std::vector<QueryToken>& tokens) {
  SearchPhrase::Variant parts;
  SearchPhrase::Variant wholes;
  std::uint32_t covered = 0;  // first position that the last whole does not cover
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i].token;
    const bool joined = token.has(TokenFlag::joined);
    if (!joined && (parts.empty() || parts.back().first != token.position)) parts.emplace_back(token.position, i);
    if (token.position < covered) continue;
    wholes.emplace_back(place++, i);
    covered = token.position + token.width;
  }
  if (wholes.size() == parts.size()) return {parts};
  return {parts, wholes};
}

SearchPlan plan_search(const Query& query, Analyzer& analyzer, std::uint32_t articles, const DocumentFrequency& frequency) {
  Planner planner(analyzer, articles, frequency);
  Query merged = merge_runs(query);
  planner.add(merged, false, 1);
  SearchPlan plan = planner.take();
  plan.needs_verification = needs_text(merged, analyzer);
  plan.query = std::move(merged);
  return plan;
}

}  // namespace fsearch
