/// How good and how fast answers are, as text and as JSON.
#pragma once
#include <cstddef>
#include <string>

#include "evaluation/latency.hpp"
#include "evaluation/metrics.hpp"

namespace fsearch {

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
