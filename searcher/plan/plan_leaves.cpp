// From a query to its plan: each leaf analysed once, each word with its weight.
#include <algorithm>
#include <map>

#include "searcher/plan/search_plan.hpp"
#include "searcher/plan/word_groups.hpp"
#include "searcher/query/query_pattern.hpp"
#include "text/data_rows.hpp"

namespace fsearch {
namespace data {
extern const std::string_view frame_words;  // searcher/data
}
namespace {

constexpr double function_word_weight = 0.3;
constexpr double frame_word_weight = 0.5;
constexpr double part_weight = 0.5;  ///< A part counts less beside its whole.
constexpr double equivalent_weight = 0.5;
constexpr std::uint32_t pattern_share = 20;    ///< A pattern weighs as a word of one article in 20 does.
constexpr std::uint32_t quotation_length = 6;  ///< A phrase of so many words is a quotation or a pasted headline.

/// Returns the readings of tokens as a phrase: offsets from the first, and token numbers. A position that no
/// token takes stands for any word.
std::vector<SearchPhrase::Variant> phrase_variants(const std::vector<QueryToken>& tokens) {
  SearchPhrase::Variant parts;
  SearchPhrase::Variant wholes;
  const std::uint32_t start = tokens.empty() ? 0 : tokens.front().token.position;
  std::uint32_t covered = start;  // first position that the last whole does not cover
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i].token;
    const bool joined = token.has(TokenFlag::joined) && !is_letter_with_signs(tokens[i].word);
    const std::uint32_t position = token.position - start;
    if (!joined && (parts.empty() || parts.back().first != position)) parts.emplace_back(position, i);
    if (token.position < covered) continue;
    place += token.position - covered;
    wholes.emplace_back(place++, i);
    covered = token.position + token.width;
  }
  if (wholes.size() == parts.size()) return {parts};
  return {parts, wholes};
}

/// Builds the plan leaf by leaf.
class Planner {
 public:
  Planner(Analyzer& analyzer, std::uint32_t articles, const DocumentFrequency& frequency, const PlanOptions& options)
      : analyzer_(analyzer), articles_(articles), frequency_(frequency), options_(options) {}

  /// Plans the query, and numbers its word leaves.
  void add(Query& query, bool excluded, bool in_choice, double boost) {
    excluded = excluded || query.occur == Occur::must_not;
    boost *= query.boost;
    in_choice = in_choice || query.kind == Query::Kind::any || query.occur == Occur::must;
    if (is_word_leaf(query)) return add_leaf(query, excluded, in_choice, boost);
    for (Query& child : query.children) add(child, excluded, in_choice, boost);
  }

  SearchPlan take() { return std::move(plan_); }

 private:
  void add_leaf(Query& leaf, bool excluded, bool in_choice, double boost) {
    leaf.leaf = plan_.leaves.size();
    LeafPlan plan;
    plan.field = leaf.field;
    plan.excluded = excluded;
    if (leaf.kind == Query::Kind::pattern)
      add_pattern(leaf, excluded, boost, plan);
    else if (leaf.kind == Query::Kind::word)
      add_words(leaf, excluded, boost, plan);
    else
      add_phrase(leaf, excluded, boost, plan);
    if (plan.phrase && options_.relax_quotations && !in_choice && is_quotation(leaf)) loosen(plan);
    plan_.leaves.push_back(std::move(plan));
  }

  void add_pattern(const Query& leaf, bool excluded, double boost, LeafPlan& plan) {
    const std::vector<QueryToken> tokens = analyze_pattern_text(analyzer_, leaf.text);
    const std::size_t first = plan_.terms.size();
    plan.phrase = add_sequence(tokens, leaf.field, boost, !excluded);
    if (tokens.size() != 1) return;
    plan.phrase.reset();
    plan.groups.push_back({{first}, {}, std::nullopt, 0, false});
  }

  void add_words(const Query& leaf, bool excluded, double boost, LeafPlan& plan) {
    const std::vector<QueryToken> tokens = without_unknown_wholes(analyze_query_text(analyzer_, leaf.text), frequency_);
    const std::vector<TokenGroup> groups = group_tokens(tokens);
    const std::vector<bool> wanted = wanted_groups(tokens, groups);
    const auto add_one = [&](std::size_t i, bool content, bool beside_whole) {
      const std::size_t number = add_term(tokens[i], leaf.field, looks_like_name(tokens[i], tokens), !excluded);
      SearchTerm& term = plan_.terms[number];
      term.weight = boost * importance(tokens[i], content) * (beside_whole ? part_weight : 1);
      term.function_word = !content;
      return number;
    };
    // Both of its words share it. It counts where it stands, and nothing misses it.
    std::map<std::size_t, std::size_t> loose_terms;
    const auto loose_term = [&](std::size_t i) {
      const auto [known, is_new] = loose_terms.try_emplace(i);
      if (is_new) {
        known->second = add_one(i, true, true);
        plan_.terms[known->second].added = true;
      }
      return known->second;
    };
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const TokenGroup group = wanted_tokens(tokens, groups[g], frequency_);
      GroupPlan group_plan;
      group_plan.position = tokens[groups[g].first()].token.position;
      group_plan.optional = is_optional(tokens, groups[g]);
      for (const std::size_t i : group.wholes) group_plan.alternatives.push_back(add_one(i, wanted[g], false));
      for (const std::size_t i : group.readings)
        group_plan.parts.push_back(add_one(i, wanted[g], !group.wholes.empty()));
      if (!wanted[g]) continue;
      settle_parts(tokens, group, group_plan);
      if (group.loose) group_plan.alternatives.push_back(loose_term(*group.loose));
      plan.groups.push_back(std::move(group_plan));
    }
    if (std::all_of(plan.groups.begin(), plan.groups.end(), [](const GroupPlan& group) { return group.optional; }))
      for (GroupPlan& group : plan.groups) group.optional = false;
    next_place_ += tokens.empty() ? 1 : tokens.back().token.position + 1;
    for (const Equivalent& added : leaf.added)
      if (added.one_name) join_name(added, plan);
    for (const Equivalent& added : leaf.added)
      if (!is_within_name(added, leaf)) add_equivalent(added, leaf.field, boost, plan);
  }

  /// "Emanuel Macron" is one thing that was meant: an article on Rahm Emanuel that quotes Macron does not hold it.
  void join_name(const Equivalent& name, LeafPlan& plan) {
    const auto inside = [&](const GroupPlan& group) {
      return group.position >= name.first && group.position <= name.last;
    };
    const auto first = std::find_if(plan.groups.begin(), plan.groups.end(), inside);
    const auto end = std::find_if_not(first, plan.groups.end(), inside);
    const auto is_one_word = [](const GroupPlan& group) {
      return group.alternatives.size() == 1 && group.parts.empty() && !group.optional;
    };
    if (end - first < 2 || !std::all_of(first, end, is_one_word)) return;
    GroupPlan joined{{}, {}, std::nullopt, first->position, false};
    SearchPhrase::Variant words;
    for (auto group = first; group != end; ++group) {
      words.emplace_back(group->position - joined.position, group->alternatives.front());
      joined.parts.push_back(group->alternatives.front());
    }
    joined.phrase = plan_.phrases.size();
    plan_.phrases.push_back({{std::move(words)}, false, 0});
    if (name.kind == Equivalent::Kind::misspelt) leave_odd_words(name, joined.parts);
    *first = std::move(joined);
    plan.groups.erase(first + 1, end);
  }

  /// A word that is not of the name gives no score, however rare it is, where some are.
  void leave_odd_words(const Equivalent& name, const std::vector<std::size_t>& parts) {
    const std::vector<QueryToken> tokens = analyze_query_text(analyzer_, name.text);
    const auto is_of_name = [&](std::size_t part) {
      const std::string& typed = plan_.terms[part].form.word.folded;
      return std::any_of(tokens.begin(), tokens.end(), [&](const auto& token) { return token.word.folded == typed; });
    };
    if (std::none_of(parts.begin(), parts.end(), is_of_name)) return;
    for (const std::size_t part : parts) plan_.terms[part].scored = is_of_name(part);
  }

  bool is_optional(const std::vector<QueryToken>& tokens, const TokenGroup& group) const {
    const auto named = [&](std::size_t i) { return options_.optional_words.contains(tokens[i].word.folded); };
    return std::all_of(group.wholes.begin(), group.wholes.end(), named) &&
           std::all_of(group.readings.begin(), group.readings.end(), named);
  }

  /// Its words stand far from those that were typed, for they make no pairs with them.
  void add_equivalent(const Equivalent& added, Field field, double boost, LeafPlan& plan) {
    EquivalentPlan equivalent;
    const auto inside = [&](const GroupPlan& group) {
      return group.position >= added.first && group.position <= added.last;
    };
    const auto first = std::find_if(plan.groups.begin(), plan.groups.end(), inside);
    if (first == plan.groups.end()) return;
    equivalent.first = static_cast<std::size_t>(first - plan.groups.begin());
    equivalent.end = static_cast<std::size_t>(std::find_if_not(first, plan.groups.end(), inside) - plan.groups.begin());
    const std::size_t before = plan_.terms.size();
    const auto phrase = add_sequence(analyze_query_text(analyzer_, added.text), field, boost * equivalent_weight, true);
    if (!phrase) return;
    for (std::size_t i = before; i < plan_.terms.size(); ++i) plan_.terms[i].added = true;
    equivalent.phrase = *phrase;
    plan.added.push_back(equivalent);
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
    drop_function_words(plan.parts);
  }

  /// An article that only holds the "en" of "Aix-en-Provence" holds no part of the query.
  void drop_function_words(std::vector<std::size_t>& terms) const {
    const auto is_grammar = [&](std::size_t term) { return plan_.terms[term].form.is_function_word(); };
    if (!std::all_of(terms.begin(), terms.end(), is_grammar)) std::erase_if(terms, is_grammar);
  }

  void add_phrase(const Query& leaf, bool excluded, double boost, LeafPlan& plan) {
    const bool exact = leaf.kind == Query::Kind::exact;
    plan.phrase =
        add_sequence(exact ? analyze_query_text(analyzer_, leaf.text) : analyze_pattern_text(analyzer_, leaf.text),
                     leaf.field, boost, !excluded);
    if (!plan.phrase) return;
    plan_.phrases.back().exact = exact;
    plan_.phrases.back().distance = leaf.distance;
  }

  /// Returns the number of the phrase of these words; nothing where there is none.
  std::optional<std::size_t> add_sequence(const std::vector<QueryToken>& tokens, Field field, double boost,
                                          bool scored) {
    if (tokens.empty()) return std::nullopt;
    std::vector<std::size_t> numbers;
    for (const QueryToken& token : tokens) {
      numbers.push_back(sequence_term(token, field, scored && !token.is_function_word()));
      plan_.terms[numbers.back()].weight = boost;
    }
    SearchPhrase phrase;
    phrase.variants = phrase_variants(tokens);
    for (auto& variant : phrase.variants)
      for (auto& member : variant) member.second = numbers[member.second];
    plan_.phrases.push_back(std::move(phrase));
    next_place_ += tokens.back().token.position + 1;
    return plan_.phrases.size() - 1;
  }

  /// A word that is not scored may stand for itself wherever it comes again: "le ... le ... le" is one term.
  std::size_t sequence_term(const QueryToken& token, Field field, bool scored) {
    if (!scored && !token.pattern) {
      const auto known = unscored_.find({token.word.exact, field});
      if (known != unscored_.end()) return known->second;
    }
    const std::size_t number = add_term(token, field, token.token.name_like(), scored);
    if (!scored && !token.pattern) unscored_.emplace(std::pair(token.word.exact, field), number);
    return number;
  }

  bool is_quotation(const Query& leaf) const {
    return leaf.kind == Query::Kind::phrase && leaf.occur == Occur::should && leaf.field == Field::text &&
           leaf.distance == 0 && plan_.phrases.back().variants.front().back().first + 1 >= quotation_length;
  }

  void loosen(LeafPlan& plan) const {
    for (const auto& [offset, term] : plan_.phrases[*plan.phrase].variants.front())
      if (!plan_.terms[term].form.is_function_word()) plan.loose.push_back(term);
  }

  std::size_t add_term(const QueryToken& token, Field field, bool name, bool scored) {
    SearchTerm term;
    term.form = token;
    term.idf = inverse_frequency(token.pattern ? articles_ / pattern_share : word_frequency(token.word, frequency_),
                                 articles_);
    term.place = next_place_ + token.token.position;
    term.field = field;
    term.name = name;
    term.scored = scored;
    plan_.terms.push_back(std::move(term));
    return plan_.terms.size() - 1;
  }

  static double importance(const QueryToken& token, bool wanted) {
    if (!wanted) return function_word_weight;
    return has_line(data::frame_words, token.word.folded) ? frame_word_weight : 1;
  }

  Analyzer& analyzer_;
  std::uint32_t articles_;
  const DocumentFrequency& frequency_;
  const PlanOptions& options_;
  SearchPlan plan_;
  std::map<std::pair<std::string, Field>, std::size_t> unscored_;  ///< Terms of phrases, by exact form.
  std::uint32_t next_place_ = 0;
};

}  // namespace

SearchPlan plan_search(const Query& query, Analyzer& analyzer, std::uint32_t articles,
                       const DocumentFrequency& frequency, const PlanOptions& options) {
  Planner planner(analyzer, articles, frequency, options);
  Query merged = drop_lone_function_words(merge_runs(query), analyzer);
  planner.add(merged, false, false, 1);
  SearchPlan plan = planner.take();
  plan.query = std::move(merged);
  return plan;
}

}  // namespace fsearch
