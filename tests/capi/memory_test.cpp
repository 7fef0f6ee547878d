/// Memory that runs out, at any entry. A program of its own, for it stands before operator new.
#include <cstdlib>
#include <functional>
#include <new>
#include <utility>

#include "tests/capi/small_index.hpp"

namespace {

/// What is refused. Smaller pieces are what a process still has when the system gives none, and the destructor of
/// nlohmann's library ends the process without them.
constexpr std::size_t large = 1024;

/// How many more times this thread is given a large piece; 0 for ever.
thread_local std::size_t left = 0;

}  // namespace

void* operator new(std::size_t size) {
  if (size >= large && left > 0 && --left == 0) throw std::bad_alloc();
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return operator new(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace fsearch::test {
namespace {

using Call = std::function<fsearch_status()>;

/// Calls with the first piece of memory refused, then the second and so on, later ones by the dozen, until none is
/// missing. Returns how often the call said so. Nothing else may become of it, and with memory again it works.
std::size_t refusals(const Call& call) {
  std::size_t refused = 0;
  for (std::size_t number = 1;; number += 1 + number / 24) {
    left = number;
    const fsearch_status status = call();
    const bool whole = std::exchange(left, 0) > 0;
    CAPTURE(number);
    CAPTURE(std::string(fsearch_message()));
    if (status != FSEARCH_NO_MEMORY) REQUIRE(status == FSEARCH_OK);
    if (status == FSEARCH_NO_MEMORY) ++refused;
    REQUIRE(call() == FSEARCH_OK);
    if (whole) return refused;
  }
}

/// Calls what answers, and frees the answer.
template <class Ask>
Call answering(const Ask& ask) {
  return [ask] {
    char* answer = nullptr;
    const fsearch_status status = ask(&answer);
    CHECK((status == FSEARCH_OK) == (answer != nullptr));
    fsearch_free(answer);
    return status;
  };
}

TEST_CASE("memory that runs out while an index is asked is FSEARCH_NO_MEMORY, and the next call is answered") {
  const SmallIndex small;
  fsearch_index* index = small.handle();
  const std::string path = small.path();
  const std::pair<const char*, Call> calls[] = {
      {"open",
       [&] {
         fsearch_index* opened = nullptr;
         const fsearch_status status = fsearch_open(path.c_str(), &opened);
         fsearch_close(opened);
         return status;
       }},
      {"search",
       answering([&](char** out) { return fsearch_search(index, R"({"query": "exclusivité \"Sam Altman\""})", out); })},
      {"similar", answering([&](char** out) { return fsearch_similar(index, "a1", nullptr, out); })},
      {"suggest", answering([&](char** out) { return fsearch_suggest(index, "Sam", 3, out); })},
      {"entities", answering([&](char** out) { return fsearch_entities(index, R"({"query": "Azure"})", out); })},
      {"entities_of", answering([&](char** out) { return fsearch_entities_of(index, "a1", out); })},
      {"article", answering([&](char** out) { return fsearch_article(index, "a1", "Azure", out); })},
      {"info", answering([&](char** out) { return fsearch_info(path.c_str(), out); })},
      {"refresh", [&] { return fsearch_refresh(index); }},
      {"articles", answering([&](char** out) {
         fsearch_articles* articles = nullptr;
         fsearch_status status = fsearch_articles_open(path.c_str(), &articles);
         if (status == FSEARCH_OK) status = fsearch_articles_next(articles, out);
         fsearch_articles_close(articles);
         return status;
       })},
  };
  std::size_t refused = 0;
  for (const auto& entry : calls) {
    const char* const name = entry.first;
    CAPTURE(std::string(name));
    refused += refusals(entry.second);
  }
  CHECK(refused > 0);
}

TEST_CASE("memory that runs out while articles are written leaves those before, or those after") {
  const SmallIndex small;
  const std::string path = small.path();
  const auto write = [&] {
    fsearch_batch* batch = nullptr;
    fsearch_status status = fsearch_begin(path.c_str(), nullptr, &batch);
    if (status == FSEARCH_OK) status = fsearch_add(batch, three_articles().at(0).c_str());
    if (status == FSEARCH_OK) status = fsearch_commit(batch, nullptr);
    fsearch_abort(batch);
    return status;
  };
  CHECK(refusals(write) > 0);
  CHECK(refusals(answering([&](char** out) { return fsearch_delete(path.c_str(), R"(["a9"])", out); })) > 0);
  CHECK(found(small.handle(), "Azure").size() == 2);
}

}  // namespace
}  // namespace fsearch::test
