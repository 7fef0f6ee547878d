#include "cli/render/render_report.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace fsearch {
namespace {

double rounded(double value, double unit) { return std::round(value / unit) * unit; }

}  // namespace

std::string render_report_text(const EvalReport& report) {
  std::array<char, 400> text{};
  const auto& m = report.metrics;
  const int size = std::snprintf(text.data(), text.size(),
                                 "queries %zu  nDCG@10 %.4f  MRR@10 %.4f  S@1 %.4f  R@100 %.4f  MAP@100 %.4f\n"
                                 "latency p50 %.2f ms  p95 %.2f ms  p99 %.2f ms\n",
                                 report.queries, m.ndcg10, m.mrr10, m.s1, m.r100, m.map100, report.latency.p50,
                                 report.latency.p95, report.latency.p99);
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string render_report_json(const EvalReport& report) {
  const auto& m = report.metrics;
  const nlohmann::ordered_json json = {{"queries", report.queries},
                                       {"ndcg@10", m.ndcg10},
                                       {"mrr@10", m.mrr10},
                                       {"s@1", m.s1},
                                       {"r@100", m.r100},
                                       {"map@100", m.map100},
                                       {"latency_ms",
                                        {{"p50", rounded(report.latency.p50, 1e-3)},
                                         {"p95", rounded(report.latency.p95, 1e-3)},
                                         {"p99", rounded(report.latency.p99, 1e-3)}}}};
  return json.dump() + "\n";
}

}  // namespace fsearch
