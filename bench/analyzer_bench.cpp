// Speed of the analyzer. Text: the articles of corpus/articles, or FSEARCH_BENCH_TEXT=FILE, one text per line.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "analyzers/passages.hpp"
#include "analyzers/pieces/piece.hpp"
#include "fsearch/analyzer.hpp"
#include "fsearch/entities.hpp"

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path).rdbuf();
  return content.str();
}

std::vector<std::string> read_texts() {
  std::vector<std::string> texts;
  if (const char* file = std::getenv("FSEARCH_BENCH_TEXT")) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) texts.push_back(line);
  } else {
    for (const auto& entry : std::filesystem::directory_iterator(FSEARCH_CORPUS))
      texts.push_back(read_file(entry.path()));
  }
  return texts;
}

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all = read_texts();
  return all;
}

std::int64_t total_bytes() {
  std::size_t bytes = 0;
  for (const std::string& text : texts()) bytes += text.size();
  return static_cast<std::int64_t>(bytes);
}

void full_analysis(benchmark::State& state) {
  fsearch::Analyzer analyzer;
  for (auto _ : state)
    for (const std::string& text : texts()) benchmark::DoNotOptimize(analyzer.analyze(text).size());
  state.SetBytesProcessed(state.iterations() * total_bytes());
}

void full_analysis_from_cold(benchmark::State& state) {
  for (auto _ : state) {
    fsearch::Analyzer analyzer;
    for (const std::string& text : texts()) benchmark::DoNotOptimize(analyzer.analyze(text).size());
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}

void analysis_with_entities(benchmark::State& state) {
  fsearch::Analyzer analyzer;
  fsearch::EntityFinder finder;
  for (auto _ : state)
    for (const std::string& text : texts()) benchmark::DoNotOptimize(finder.find(text, analyzer.analyze(text)).size());
  state.SetBytesProcessed(state.iterations() * total_bytes());
}

void segmentation(benchmark::State& state) {
  std::vector<fsearch::Piece> pieces;
  for (auto _ : state)
    for (const std::string& text : texts()) fsearch::segment(text, pieces);
  state.SetBytesProcessed(state.iterations() * total_bytes());
}

void passages(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& text : texts()) benchmark::DoNotOptimize(fsearch::split_passages(text).size());
  state.SetBytesProcessed(state.iterations() * total_bytes());
}

}  // namespace

BENCHMARK(segmentation)->Unit(benchmark::kMillisecond);
BENCHMARK(full_analysis)->Unit(benchmark::kMillisecond);
BENCHMARK(analysis_with_entities)->Unit(benchmark::kMillisecond);
BENCHMARK(full_analysis_from_cold)->Unit(benchmark::kMillisecond);
BENCHMARK(passages)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
