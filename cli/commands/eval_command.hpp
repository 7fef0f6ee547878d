/// fsearch eval: how good and how fast the answers are, over judged queries.
#pragma once
#include <string>
#include <vector>

#include "evaluation/latency.hpp"
#include "evaluation/metrics.hpp"

namespace fsearch {

struct EvalCommand {
  std::vector<std::string> databases;
  std::string queries;       ///< A file: see parse_topics().
  std::string judgements;    ///< A file: see parse_judgements().
  std::string labels;        ///< A file of labelled texts, to measure entities instead; else empty.
  std::size_t limit = 100;   ///< Articles ranked for the measures.
  std::size_t page = 10;     ///< Articles in the timed searches.
  std::size_t passages = 2;  ///< Passages of each of them.
  bool warm = true;          ///< Time each query only once all have run.
  bool vectors = true;       ///< Rank by learnt vectors too, where there are any.
  bool plain = false;        ///< Drop operators from the queries.
  std::string run;           ///< Where to write the TREC run; empty for nowhere.
  std::string features;      ///< Where to write the features of each ranked article; empty for nowhere.
  std::string format = "text";
};

/// What eval prints.
struct EvalReport {
  std::size_t queries = 0;
  Metrics metrics;
  Latency latency;
};

/// Returns the report as a line of measures and one of latencies.
std::string render_report_text(const EvalReport& report);

/// Returns the report as one JSON object on one line.
std::string render_report_json(const EvalReport& report);

}  // namespace fsearch
