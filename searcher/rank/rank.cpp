#include "searcher/rank/rank.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>
#include <string>
#include <utility>

#include "searcher/rank/ordered_pairs.hpp"
#include "searcher/read/aside_scan.hpp"

namespace fsearch::data {

extern const std::string_view ranking_weights;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr double exact_share = 0.35;
constexpr double stem_share = 0.30;
constexpr double truncated_share = 0.25;
constexpr double title_occurrence = 4;
constexpr double lead_occurrence = 0.25;
constexpr std::uint32_t lead_length = 80;
constexpr std::uint32_t shortest_with_lead = 120;
constexpr std::size_t fewest_of_headline = 4;  ///< Content words.
constexpr double share_for_few_words = 0.2;
constexpr double share_of_headline = 0.6;  ///< Of the query's weight, in one aside.
constexpr double share_beside_headline = 0.9;

/// How often one term occurs, by how closely it matches. An occurrence counts for its kind and the looser ones.
struct Counts {
  double exact = 0;
  double stem = 0;
  double truncated = 0;
  bool in_title = false;
  bool in_lead = false;
  bool as_name = false;
  bool with_accents = false;

  void add(MatchKind kind, double weight) {
    truncated += weight;
    if (kind >= MatchKind::stem) stem += weight;
    if (kind >= MatchKind::folded) exact += weight;
  }
};

double normalized(double length, double average) { return 1 - b + b * length / std::max(average, 1.0); }

void count_field(const FieldScan& field, const SearchPlan& plan, bool title, double norm, std::vector<Counts>& counts) {
  const bool has_lead = field.length > shortest_with_lead;
  for (const Occurrence& occurrence : field.occurrences) {
    const SearchTerm& term = plan.terms[occurrence.term];
    if (term.field == Field::title && !title) continue;
    Counts& count = counts[occurrence.term];
    const bool in_lead = !title && occurrence.position < lead_length;
    const double weight = title ? title_occurrence : in_lead && has_lead ? 1 + lead_occurrence : 1;
    count.add(occurrence.kind, weight / norm);
    if (occurrence.kind < MatchKind::stem) continue;
    count.in_title = count.in_title || title;
    count.in_lead = count.in_lead || in_lead;
    count.with_accents = count.with_accents || occurrence.kind == MatchKind::exact;
    count.as_name = count.as_name || (occurrence.name_like && occurrence.kind >= MatchKind::folded);
  }
}

double saturate(double frequency) { return frequency * (k1 + 1) / (frequency + k1); }

double base_score(const SearchTerm& term, const Counts& counts) {
  if (term.function_word) return exact_share * saturate(counts.exact);
  return exact_share * saturate(counts.exact) + stem_share * saturate(counts.stem) +
         truncated_share * saturate(counts.truncated);
}

double weight_of(const SearchTerm& term) { return term.scored ? term.idf * term.weight : 0; }

/// What it is worth that all the words of a query are found: the more there are, the less each is missed.
double completeness(std::size_t words) { return words <= 2 ? 1 : std::pow(0.25, static_cast<double>(words - 2)); }

double title_focus(const SearchPlan& plan, const FieldScan& title) {
  std::uint32_t last = 0;
  int found = 0;
  for (const Occurrence& o : title.occurrences) {
    if (o.kind < MatchKind::stem || plan.terms[o.term].function_word || o.position + 1 == last) continue;
    last = o.position + 1;
    ++found;
  }
  return title.length == 0 ? 0 : static_cast<double>(found) / title.length;
}

std::vector<WeightedFeature> read_model(std::string_view file) {
  std::vector<WeightedFeature> model = {
      {"base", &Features::base},         {"ordered", &Features::ordered}, {"headline", &Features::headline},
      {"title", &Features::title},       {"focus", &Features::focus},     {"lead", &Features::lead},
      {"capitals", &Features::capitals}, {"accents", &Features::accents}, {"entities", &Features::entities},
      {"complete", &Features::complete}, {"meaning", &Features::meaning}, {"answer", &Features::answer},
      {"onset", &Features::onset},       {"report", &Features::report},   {"titled", &Features::titled},
      {"answered", &Features::answered}, {"paired", &Features::paired},
  };
  std::istringstream rows{std::string(file)};
  for (std::string row; std::getline(rows, row);)
    for (WeightedFeature& feature : model)
      if (row.starts_with(std::string(feature.name) + '\t'))
        feature.weight = std::stod(row.substr(feature.name.size() + 1));
  return model;
}

/// How much an article without its asides counts beside the whole. An aside that holds most of a long query is the
/// headline looked for, on an article about something else; few words are a subject, of which a link tells, too.
double own_share(const SearchPlan& plan, const ArticleScan& scan, std::span<const Passage> passages) {
  if (count_content(plan) < fewest_of_headline) return share_for_few_words;
  std::vector<double> weights;
  weights.reserve(plan.terms.size());
  for (const SearchTerm& term : plan.terms) weights.push_back(term.function_word ? 0 : weight_of(term));
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  return most_in_one_aside(scan, passages, weights) >= share_of_headline * total ? share_beside_headline : 0;
}

Features mix(const Features& all, const Features& own, double share) {
  Features mixed = all;
  const auto mix_in = [&](double Features::*value) { mixed.*value += share * (own.*value - all.*value); };
  for (const WeightedFeature& feature : ranking_model()) mix_in(feature.value);
  mix_in(&Features::coverage);
  return mixed;
}

/// What one term of a plan gives to the features that add up over terms.
struct Share {
  double base = 0;
  double title = 0;
  double lead = 0;
  double accents = 0;

  void add(const Share& other, double sign = 1) {
    base += sign * other.base;
    title += sign * other.title;
    lead += sign * other.lead;
    accents += sign * other.accents;
  }
};

Share lesser(const Share& one, const Share& other) {
  return {std::min(one.base, other.base), std::min(one.title, other.title), std::min(one.lead, other.lead),
          std::min(one.accents, other.accents)};
}

Share share_of(const SearchTerm& term, const Counts& counts) {
  const double weight = weight_of(term);
  const double content = term.function_word ? 0 : weight;
  return {weight * base_score(term, counts), counts.in_title ? content : 0, counts.in_lead ? content : 0,
          counts.with_accents ? content : 0};
}

/// Returns what an article has both of typed words and of what was added for them: it says one thing, and counts once.
Share said_twice(const SearchPlan& plan, const std::vector<Share>& shares) {
  Share twice;
  for (const LeafPlan& leaf : plan.leaves)
    for (const EquivalentPlan& equivalent : leaf.added) {
      Share typed;
      for (std::size_t group = equivalent.first; group < equivalent.end; ++group) {
        for (const std::size_t term : leaf.groups[group].alternatives) typed.add(shares[term]);
        for (const std::size_t term : leaf.groups[group].parts) typed.add(shares[term]);
      }
      Share added;
      for (const auto& [offset, term] : plan.phrases[equivalent.phrase].variants.front()) added.add(shares[term]);
      twice.add(lesser(typed, added));
    }
  return twice;
}

Features features_of(const SearchPlan& plan, const ArticleScan& scan, const AverageLengths& lengths,
                     const std::optional<double>& likeness) {
  std::vector<Counts> counts(plan.terms.size());
  count_field(scan.title, plan, true, normalized(scan.title.length, lengths.title), counts);
  count_field(scan.body, plan, false, normalized(scan.body.length, lengths.body), counts);
  Features features;
  std::vector<Share> shares(counts.size());
  Share sum;
  double total = 0;
  double names = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const SearchTerm& term = plan.terms[i];
    const double weight = weight_of(term);
    if (weight == 0) continue;
    shares[i] = share_of(term, counts[i]);
    sum.add(shares[i]);
    if (term.function_word || term.added) continue;
    total += weight;
    if (term.name) names += weight;
    if (term.name && counts[i].as_name) features.capitals += weight;
    if (counts[i].stem > 0) features.coverage += weight;
  }
  if (total == 0) return features;
  sum.add(said_twice(plan, shares), -1);
  features.base = sum.base / total;
  features.title = sum.title / total;
  features.titled = features.title > 0.999 && count_content(plan) > 1 ? 1 : 0;
  features.lead = sum.lead / total;
  features.accents = sum.accents / total;
  features.coverage /= total;
  features.ordered = ordered_pairs(plan, scan) / total;
  features.paired = is_paired(plan, scan) ? 1 : 0;
  features.headline = ordered_pairs(plan, scan, true) / total;
  features.focus = title_focus(plan, scan.title);
  if (names > 0) features.capitals /= names;
  features.complete = features.coverage > 0.999 ? completeness(count_content(plan)) : 0;
  features.meaning = likeness.value_or(0);
  return features;
}

}  // namespace

std::size_t count_content(const SearchPlan& plan) {
  return static_cast<std::size_t>(std::count_if(plan.terms.begin(), plan.terms.end(), makes_pairs));
}

Features compute_features(const SearchPlan& plan, const ArticleScan& scan, std::span<const Passage> passages,
                          const AverageLengths& lengths, const std::optional<double>& likeness) {
  const Features all = features_of(plan, scan, lengths, likeness);
  const auto own = without_asides(scan, passages);
  const double share = own ? own_share(plan, scan, passages) : 0;
  return share > 0 ? mix(all, features_of(plan, *own, lengths, likeness), share) : all;
}

AverageLengths average_lengths(const CorpusStatistics& corpus) {
  const auto count = static_cast<double>(std::max<std::uint64_t>(corpus.articles, 1));
  return {static_cast<double>(corpus.title_positions) / count, static_cast<double>(corpus.body_positions) / count};
}

void even_out(const std::vector<std::optional<double>>& likeness, std::vector<Features>& features) {
  const auto known = std::count_if(likeness.begin(), likeness.end(), [](const auto& l) { return l.has_value(); });
  double sum = 0;
  for (const Features& f : features) sum += f.meaning;
  for (std::size_t i = 0; i < features.size() && known > 0; ++i)
    if (!likeness[i]) features[i].meaning = sum / static_cast<double>(known);
}

const std::vector<WeightedFeature>& ranking_model() {
  static const std::vector<WeightedFeature> model = read_model(data::ranking_weights);
  return model;
}

double score(const Features& features) {
  double sum = 0;
  for (const WeightedFeature& feature : ranking_model()) sum += feature.weight * features.*feature.value;
  return sum;
}

}  // namespace fsearch
