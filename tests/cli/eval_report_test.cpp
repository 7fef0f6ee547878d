#include <doctest/doctest.h>

#include "cli/render/render_report.hpp"

namespace {

const fsearch::EvalReport kReport{60, {0.71234, 0.8, 0.75, 0.9, 0.6}, {1.234, 2.345, 12.3456}};

}  // namespace

TEST_CASE("render_report_text: four decimals for measures, two for milliseconds") {
  CHECK(fsearch::render_report_text(kReport) ==
        "queries 60  nDCG@10 0.7123  MRR@10 0.8000  S@1 0.7500  R@100 0.9000  MAP@100 0.6000\n"
        "latency p50 1.23 ms  p95 2.35 ms  p99 12.35 ms\n");
}

TEST_CASE("render_report_json: measures in full, latencies in microseconds at best") {
  CHECK(fsearch::render_report_json(kReport) ==
        R"({"queries":60,"ndcg@10":0.71234,"mrr@10":0.8,"s@1":0.75,"r@100":0.9,"map@100":0.6,)"
        R"("latency_ms":{"p50":1.234,"p95":2.345,"p99":12.346}})"
        "\n");
}
