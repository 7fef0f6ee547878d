/// Searches of one process through the library for C++ or for C, for embedding_bench.py, which reads the answers in
/// Python besides: embedding_bench cpp|c INDEX REQUESTS COUNT, where a line of REQUESTS is the JSON of one. Prints
/// seconds and processor seconds.
#include <fsearch.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "fsearch/json.hpp"
#include "fsearch/searcher.hpp"

namespace {

using namespace fsearch;

std::vector<std::string> lines_of(const std::string& path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// Calls `search(i)` for a tenth of the count, and then, timed, for all.
template <class Search>
void measure(std::size_t count, const Search& search) {
  for (std::size_t i = 0; i < count / 10; ++i) search(i);
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t used = std::clock();
  for (std::size_t i = 0; i < count; ++i) search(i);
  const auto processor = static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  std::cout << passed.count() << " " << processor << "\n";
}

void in_cpp(const std::string& index, const std::vector<std::string>& lines, std::size_t count) {
  std::vector<SearchRequest> requests;
  for (const auto& line : lines) requests.push_back(request_from_json(line));
  Searcher searcher({index});
  std::size_t found = 0;
  measure(count, [&](std::size_t i) {
    for (const auto& hit : searcher.search(requests[i % requests.size()]).hits)
      for (const auto& place : hit.title_highlights) found += place.of(hit.article.title).size();
  });
  std::cerr << found << " bytes found\n";
}

void in_c(const std::string& index, const std::vector<std::string>& lines, std::size_t count) {
  fsearch_index* opened = nullptr;
  if (fsearch_open(index.c_str(), &opened) != FSEARCH_OK) throw std::runtime_error(fsearch_message());
  std::size_t failed = 0;
  measure(count, [&](std::size_t i) {
    char* answer = nullptr;
    if (fsearch_search(opened, lines[i % lines.size()].c_str(), &answer) != FSEARCH_OK) ++failed;
    fsearch_free(answer);
  });
  std::cerr << failed << " failed\n";
  fsearch_close(opened);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const std::string way = argv[1];
  (way == "c" ? in_c : in_cpp)(argv[2], lines_of(argv[3]), std::stoul(argv[4]));
}
