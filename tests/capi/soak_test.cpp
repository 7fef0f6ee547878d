/// Everything at once, for as long as FSEARCH_SOAK says in seconds: a second, or the ten minutes before a release.
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <random>
#include <thread>

#include "tests/capi/small_index.hpp"

namespace fsearch::test {
namespace {

using Clock = std::chrono::steady_clock;

Clock::time_point end_of_soak() {
  const char* const seconds = std::getenv("FSEARCH_SOAK");
  return Clock::now() + std::chrono::seconds(seconds == nullptr ? 1 : std::atoi(seconds));
}

/// What threads count, without the checks of doctest, which are for one thread.
struct Counts {
  std::atomic<std::size_t> answers = 0, interrupted = 0, commits = 0;
  std::mutex mutex;
  std::string first_wrong;

  void add(const char* call, fsearch_status status) {
    if (status == FSEARCH_OK) return void(++answers);
    if (status == FSEARCH_INTERRUPTED) return void(++interrupted);
    const std::scoped_lock lock(mutex);
    if (first_wrong.empty()) first_wrong = std::string(call) + ": " + fsearch_name(status) + ": " + fsearch_message();
  }
};

int never(void*) { return 0; }

/// Asks for anything, over the shared handle and now and then over one of its own; stops and refreshes the others.
void ask_anything(const SmallIndex& small, unsigned seed, Clock::time_point end, Counts& counts) {
  const char* const requests[] = {R"({"query": "exclusivité Azure", "facets": ["source"]})",
                                  R"({"query": "\"Sam Altman\""})", R"({"query": "a* OU g*", "timeout": 0.001})",
                                  R"({"query": "grève", "histogram": "day"})"};
  std::mt19937 random(seed);
  if (seed % 2 == 0) fsearch_set_poll(never, nullptr);
  while (Clock::now() < end) {
    fsearch_index* own = nullptr;
    if (random() % 50 == 0) counts.add("open", fsearch_open(small.path().c_str(), &own));
    fsearch_index* const index = own != nullptr ? own : small.handle();
    char *found = nullptr, *article = nullptr, *completed = nullptr;
    counts.add("search", fsearch_search(index, requests[random() % std::size(requests)], &found));
    counts.add("article", fsearch_article(index, "a1", "Azure", &article));
    counts.add("suggest", fsearch_suggest(index, "Sam", 3, &completed));
    for (char* answer : {found, article, completed}) fsearch_free(answer);
    if (random() % 40 == 0) counts.add("interrupt", fsearch_interrupt(small.handle()));
    if (random() % 40 == 0) counts.add("refresh", fsearch_refresh(small.handle()));
    if (own != nullptr) counts.add("close", fsearch_close(own));
  }
  fsearch_set_poll(nullptr, nullptr);
}

/// Writes the same ten articles again and again, and takes one out.
void write_again(const SmallIndex& small, Clock::time_point end, Counts& counts) {
  for (std::size_t time = 0; Clock::now() < end; ++time) {
    fsearch_batch* batch = nullptr;
    counts.add("begin", fsearch_begin(small.path().c_str(), nullptr, &batch));
    for (int i = 0; i < 10; ++i) {
      const Json article = {{"id", "s" + std::to_string(i)}, {"text", "Azure, fois " + std::to_string(time)}};
      counts.add("add", fsearch_add(batch, article.dump().c_str()));
    }
    counts.add("commit", fsearch_commit(batch, nullptr));
    char* report = nullptr;
    counts.add("delete", fsearch_delete(small.path().c_str(), R"(["s1"])", &report));
    fsearch_free(report);
    ++counts.commits;
  }
}

TEST_CASE(
    "eight threads ask, interrupt, refresh, open and close while one writes: each call is answered or interrupted") {
  const SmallIndex small;
  Counts counts;
  const auto end = end_of_soak();
  std::vector<std::thread> threads;
  threads.reserve(9);
  for (unsigned i = 0; i < 8; ++i) threads.emplace_back([&, i] { ask_anything(small, i, end, counts); });
  threads.emplace_back([&] { write_again(small, end, counts); });
  for (auto& thread : threads) thread.join();
  MESSAGE(counts.answers.load(), " answers, ", counts.interrupted.load(), " interrupted, ", counts.commits.load(),
          " commits");
  CHECK(counts.first_wrong == "");
  CHECK(counts.answers > 100);
  CHECK(counts.commits > 0);
}

}  // namespace
}  // namespace fsearch::test
