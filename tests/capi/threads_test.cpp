/// One index, many threads.
#include <atomic>
#include <chrono>
#include <thread>

#include "tests/capi/small_index.hpp"

namespace fsearch::test {
namespace {

/// Runs `work` in eight threads at once.
template <class Work>
void in_eight_threads(const Work& work) {
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int i = 0; i < 8; ++i) threads.emplace_back([&work, i] { work(i); });
  for (auto& thread : threads) thread.join();
}

/// Whether a search finds something, without the checks of doctest, which are for one thread.
bool finds(fsearch_index* index, const char* request) {
  char* answer = nullptr;
  const bool well = fsearch_search(index, request, &answer) == FSEARCH_OK &&
                    std::string_view(answer).find("\"id\":\"a1\"") != std::string_view::npos;
  fsearch_free(answer);
  return well;
}

TEST_CASE("eight threads search one handle, while another writes and refreshes") {
  const SmallIndex small;
  std::atomic<int> right = 0;
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (int i = 0; i < 5; ++i) {
      fsearch_batch* batch = nullptr;
      if (fsearch_begin(small.path().c_str(), nullptr, &batch) != FSEARCH_OK) break;
      const std::string article = R"({"text": "Encore.", "id": "t)" + std::to_string(i) + "\"}";
      fsearch_add(batch, article.c_str());
      fsearch_commit(batch, nullptr);
      fsearch_refresh(small.handle());
    }
    done = true;
  });
  in_eight_threads([&](int) {
    for (int i = 0; i < 25; ++i) right += finds(small.handle(), R"({"query": "exclusivité"})") ? 1 : 0;
  });
  writer.join();
  CHECK(done);
  CHECK(right == 8 * 25);
}

TEST_CASE("a handle may be closed while eight threads search: each call is answered, or told that it is closed") {
  const SmallIndex small;
  fsearch_index* index = nullptr;
  REQUIRE(fsearch_open(small.path().c_str(), &index) == FSEARCH_OK);
  std::atomic<int> other = 0;
  in_eight_threads([&](int thread) {
    for (int i = 0; i < 10; ++i) {
      if (thread == 0 && i == 3) fsearch_close(index);
      char* answer = nullptr;
      const fsearch_status status = fsearch_search(index, R"({"query": "Azure"})", &answer);
      if (status != FSEARCH_OK && status != FSEARCH_CLOSED) ++other;
      fsearch_free(answer);
    }
  });
  CHECK(other == 0);
  CHECK(fsearch_close(index) == FSEARCH_CLOSED);
}

TEST_CASE("fsearch_interrupt() stops a search that runs, and none that begins later") {
  const SmallIndex small;
  std::atomic<bool> stopped = false;
  std::thread searching([&] {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!stopped && std::chrono::steady_clock::now() < end) {
      char* answer = nullptr;
      stopped = fsearch_search(small.handle(), R"({"query": "exclusivité Azure"})", &answer) == FSEARCH_INTERRUPTED;
      fsearch_free(answer);
    }
  });
  for (int i = 0; i < 200'000 && !stopped; ++i) fsearch_interrupt(small.handle());
  searching.join();
  CHECK(stopped);
  CHECK(found(small.handle(), "Azure").size() == 2);
}

TEST_CASE("a poll that asks for it stops a commit, whose articles are not there; without one, they are") {
  const Workspace here;
  const std::string path = (here.path() / "db").string();
  const auto wait_for_polls = [](const char* phase, std::uint64_t, std::uint64_t, void*) {
    if (std::string_view(phase) == "merging") std::this_thread::sleep_for(std::chrono::milliseconds(300));
    return 0;
  };
  int polls = 0;
  const auto stop = [](void* data) { return ++*static_cast<int*>(data); };
  for (const bool polled : {true, false}) {
    CHECK(fsearch_set_poll(polled ? +stop : nullptr, &polls) == FSEARCH_OK);
    fsearch_batch* batch = nullptr;
    REQUIRE(fsearch_begin(path.c_str(), nullptr, &batch) == FSEARCH_OK);
    REQUIRE(fsearch_set_progress(batch, wait_for_polls, nullptr) == FSEARCH_OK);
    REQUIRE(fsearch_add(batch, R"({"id": "a1", "text": "Il pleut."})") == FSEARCH_OK);
    CHECK(fsearch_commit(batch, nullptr) == (polled ? FSEARCH_INTERRUPTED : FSEARCH_OK));
    CHECK(polls > 0);
    fsearch_index* index = nullptr;
    CHECK(fsearch_open(path.c_str(), &index) == (polled ? FSEARCH_NOT_FOUND : FSEARCH_OK));
    fsearch_close(index);
  }
}

/// The seconds that fifty calls take.
template <class Call>
double fifty(const Call& call) {
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 50; ++i) call();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

TEST_CASE("a call that fails keeps its searcher for the next: it costs far less than to open the index") {
  const SmallIndex small;
  const double failing = fifty([&] {
    char* answer = nullptr;
    fsearch_article(small.handle(), "none", nullptr, &answer);
  });
  const double opening = fifty([&] {
    fsearch_index* index = nullptr;
    fsearch_open(small.path().c_str(), &index);
    fsearch_close(index);
  });
  CHECK(failing < opening / 3);
}

TEST_CASE("each thread has the message of its own last call") {
  const SmallIndex small;
  std::atomic<int> right = 0;
  in_eight_threads([&](int thread) {
    const std::string id = "none" + std::to_string(thread);
    for (int i = 0; i < 20; ++i) {
      char* answer = nullptr;
      const fsearch_status status = fsearch_article(small.handle(), id.c_str(), nullptr, &answer);
      if (status == FSEARCH_NOT_FOUND && std::string(fsearch_message()) == id + ": no such article") ++right;
    }
  });
  CHECK(right == 8 * 20);
}

}  // namespace
}  // namespace fsearch::test
