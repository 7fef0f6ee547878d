/// The second phase: articles scored on their text. docs/ranking.md tells the model.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "fsearch/passage.hpp"
#include "fsearch/search.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/corpus_statistics.hpp"

namespace fsearch {

/// Average lengths over the corpus, in word positions.
struct AverageLengths {
  double title = 10;
  double body = 400;
};

AverageLengths average_lengths(const CorpusStatistics& corpus);

/// What is known of one article for one query; every feature but `base` lies in [0, 1] or a little above.
struct Features {
  double base = 0;      ///< BM25F over exact form, stem and truncation, as a share of the query's weight.
  double ordered = 0;   ///< Neighbouring words of the query found in order.
  double paired = 0;    ///< 1 where words that may name one thing stand as typed; see ordered_pairs.hpp.
  double title = 0;     ///< Share of the query's weight found in the title.
  double titled = 0;    ///< 1 where the title holds all the words of a query of several.
  double lead = 0;      ///< The same in the first 80 words.
  double capitals = 0;  ///< Share of the query's names found as names.
  double accents = 0;   ///< Share of the query's weight found with the very same accents.
  double coverage = 0;  ///< Share of the query's weight found anywhere.
  double complete = 0;  ///< 1 where one or two words asked for are all found, a quarter of that for each word more.
  double meaning = 0;   ///< Likeness to the query, as learnt from the corpus; 0 where nothing was.
  double entities = 0;  ///< Share of the query's weight in names that the article names as entities.
  double answer = 0;    ///< Of a question: share of its weight that stands beside what may answer it.
  double answered = 0;  ///< The same share, where the title tells who did it; a third where it but names somebody.
  double focus = 0;     ///< Share of the title's words that the query asks for.
  double headline = 0;  ///< As ordered, in the title alone.
  double onset = 0;     ///< How much an affair begins with its day; see affair_onset.hpp.
  double report = 0;    ///< 1 for a report, where the query is a subject of few words; see opinion.hpp.
};

/// Returns how much an article is about an affair: by what its title and its lead hold of the query.
inline double weight_in_affair(const Features& features) { return (features.title + features.lead) / 2; }

/// Returns how many words of content a query has.
std::size_t count_content(const SearchPlan& plan);

/// Returns the features of an article, `meaning` only where the `likeness` is known. They are those of
/// the whole and those of the article without its asides, mixed: see docs/ranking.md.
Features compute_features(const SearchPlan& plan, const ArticleScan& scan, std::span<const Passage> passages,
                          const AverageLengths& lengths, const std::optional<double>& likeness = {});

/// Gives the articles without likeness, indexed since the training, the mean of the others', so that they are
/// neither favoured nor punished. Requires: as many of each.
void even_out(const std::vector<std::optional<double>>& likeness, std::vector<Features>& features);

/// One feature by its name in explanations and in searcher/data/ranking_weights.tsv, with its weight.
struct WeightedFeature {
  std::string_view name;
  double Features::*value;
  double weight = 0;
};

/// Returns the features that make the score, with their weights.
const std::vector<WeightedFeature>& ranking_model();

/// Returns the score: the weighted sum of the features.
double score(const Features& features);

/// Returns why an article of these features has its score.
Explanation explain(const SearchPlan& plan, const ArticleScan& scan, const Features& features);

}  // namespace fsearch
