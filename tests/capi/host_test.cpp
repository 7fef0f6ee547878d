/// What the library does to the program that loads it: nothing.
#include <dlfcn.h>

#include <clocale>
#include <csignal>
#include <filesystem>

#include "tests/capi/small_index.hpp"

namespace fsearch::test {
namespace {

std::string of_the_file(const Workspace& here, const std::string& command) {
  return here.run(command + " '" FSEARCH_LIBRARY "'").out;
}

/// The handlers of all signals.
std::vector<void (*)(int)> handlers() {
  std::vector<void (*)(int)> all;
  for (int signal = 1; signal < 32; ++signal) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) == 0) all.push_back(action.sa_handler);
  }
  return all;
}

TEST_CASE("the library exports the functions of fsearch.h, each with a version, and nothing else") {
  const Workspace here;
  const std::string exported =
      here.run("nm -D --defined-only '" FSEARCH_LIBRARY "' | awk '$2 == \"T\" {print $3}' | LC_ALL=C sort").out;
  const std::string declared =
      here.run("sed -n 's/^FSEARCH_API.*[ *]\\(fsearch_[a-z_]*\\)(.*/\\1@@FSEARCH_0/p' '" FSEARCH_HEADER "' | sort")
          .out;
  CHECK(exported == declared);
  CHECK(contains(declared, "fsearch_search@@FSEARCH_0\n"));
}

TEST_CASE("the library is libfsearch.so.0, and leaves the allocator to its host") {
  const Workspace here;
  const std::string dynamic = of_the_file(here, "readelf -d");
  CHECK(contains(dynamic, "soname: [libfsearch.so.0]"));
  CHECK(contains(dynamic, "libxapian"));
  CHECK_FALSE(contains(dynamic, "mimalloc"));
}

TEST_CASE("neither locale nor signal handlers change, whatever is called") {
  const std::string locale = setlocale(LC_ALL, nullptr);
  const auto before = handlers();
  {
    const SmallIndex small;
    found(small.handle(), "Azure");
    answer_of([&](char** out) { return fsearch_delete(small.path().c_str(), "[\"a1\"]", out); });
  }
  CHECK(setlocale(LC_ALL, nullptr) == locale);
  CHECK(handlers() == before);
}

TEST_CASE("two copies of the library, loaded beside each other, open, answer and go") {
  namespace fs = std::filesystem;
  const SmallIndex small;
  for (const char* name : {"one.so", "two.so"}) fs::copy_file(FSEARCH_LIBRARY, small.folder().path() / name);
  for (int round = 0; round < 2; ++round) {
    std::vector<void*> libraries;
    for (const char* name : {"one.so", "two.so"}) {
      void* library = dlopen((small.folder().path() / name).c_str(), RTLD_NOW | RTLD_LOCAL);
      REQUIRE(library != nullptr);
      libraries.push_back(library);
      const auto open = reinterpret_cast<decltype(&fsearch_open)>(dlsym(library, "fsearch_open"));
      const auto suggest = reinterpret_cast<decltype(&fsearch_suggest)>(dlsym(library, "fsearch_suggest"));
      const auto free = reinterpret_cast<decltype(&fsearch_free)>(dlsym(library, "fsearch_free"));
      const auto close = reinterpret_cast<decltype(&fsearch_close)>(dlsym(library, "fsearch_close"));
      fsearch_index* index = nullptr;
      REQUIRE(open(small.path().c_str(), &index) == FSEARCH_OK);
      char* answer = nullptr;
      CHECK(suggest(index, "azu", 3, &answer) == FSEARCH_OK);
      CHECK(contains(answer, "Azure"));
      free(answer);
      CHECK(close(index) == FSEARCH_OK);
    }
    for (void* library : libraries) CHECK(dlclose(library) == 0);
  }
}

}  // namespace
}  // namespace fsearch::test
