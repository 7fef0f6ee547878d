/// A fault at every entry: a status and a message, never a crash.
#include <filesystem>
#include <fstream>
#include <functional>

#include "tests/capi/small_index.hpp"

namespace fsearch::test {
namespace {

char* const untouched = nullptr;

/// Checks that the call fails with `status`, says why, and gives nothing.
void check_fault(fsearch_status status, const std::function<fsearch_status(char**)>& call) {
  char nothing = 0;
  char* answer = &nothing;
  const fsearch_status got = call(&answer);
  INFO(fsearch_name(got), ": ", fsearch_message());
  CHECK(got == status);
  CHECK(std::string(fsearch_message()) != "");
  CHECK((answer == untouched || answer == &nothing));
}

TEST_CASE("a null argument is FSEARCH_USAGE at every entry that needs it") {
  const SmallIndex small;
  fsearch_index* index = small.handle();
  fsearch_index* opened = nullptr;
  fsearch_batch* batch = nullptr;
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_open(nullptr, &opened); });
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_open("db", nullptr); });
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_open_all(nullptr, 1, &opened); });
  const char* none = nullptr;
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_open_all(&none, 0, &opened); });
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_search(index, nullptr, nullptr); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_similar(index, nullptr, nullptr, out); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_suggest(index, nullptr, 3, out); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_entities_of(index, nullptr, out); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_article(index, nullptr, nullptr, out); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_info(nullptr, out); });
  fsearch_articles* articles = nullptr;
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_articles_open(nullptr, &articles); });
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_articles_open("db", nullptr); });
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_begin(nullptr, nullptr, &batch); });
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_begin("db", nullptr, nullptr); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_delete(nullptr, "[]", out); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_delete(small.path().c_str(), nullptr, out); });
  REQUIRE(fsearch_begin(small.path().c_str(), nullptr, &batch) == FSEARCH_OK);
  check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_add(batch, nullptr); });
  CHECK(fsearch_abort(batch) == FSEARCH_OK);
  CHECK(fsearch_close(nullptr) == FSEARCH_OK);
  CHECK(fsearch_abort(nullptr) == FSEARCH_OK);
}

TEST_CASE("JSON that is none, has an unknown key, or a value of another type, is FSEARCH_USAGE and names the key") {
  const SmallIndex small;
  fsearch_index* index = small.handle();
  for (const char* bad : {"", "{", "[]", "7", "{\"limt\": 3}", "{\"limit\": -1}", "{\"query\": []}", "\xFF"}) {
    check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_search(index, bad, out); });
    check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_similar(index, "a1", bad, out); });
    check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_entities(index, bad, out); });
    fsearch_batch* batch = nullptr;
    check_fault(FSEARCH_USAGE, [&](char**) { return fsearch_begin(small.path().c_str(), bad, &batch); });
  }
  for (const char* bad : {"", "{}", "[7]", "a1"})
    check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_delete(small.path().c_str(), bad, out); });
  check_fault(FSEARCH_USAGE, [&](char** out) { return fsearch_entities(index, R"({"type": "dog"})", out); });
  CHECK(std::string(fsearch_message()).find("\"type\"") != std::string::npos);
}

TEST_CASE("a handle that is closed, or never was one, is FSEARCH_CLOSED at every entry") {
  const SmallIndex small;
  fsearch_index* index = nullptr;
  fsearch_batch* batch = nullptr;
  REQUIRE(fsearch_open(small.path().c_str(), &index) == FSEARCH_OK);
  REQUIRE(fsearch_begin(small.path().c_str(), nullptr, &batch) == FSEARCH_OK);
  REQUIRE(fsearch_close(index) == FSEARCH_OK);
  REQUIRE(fsearch_abort(batch) == FSEARCH_OK);
  int something = 0;
  for (auto* handle : {index, reinterpret_cast<fsearch_index*>(&something), static_cast<fsearch_index*>(nullptr)}) {
    check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_search(handle, nullptr, out); });
    check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_similar(handle, "a1", nullptr, out); });
    check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_suggest(handle, "a", 3, out); });
    check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_entities(handle, nullptr, out); });
    check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_entities_of(handle, "a1", out); });
    check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_article(handle, "a1", nullptr, out); });
    check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_refresh(handle); });
    check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_interrupt(handle); });
  }
  check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_close(index); });
  check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_add(batch, "{}"); });
  check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_set_progress(batch, nullptr, nullptr); });
  check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_commit(batch, out); });
  check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_abort(batch); });
  fsearch_articles* articles = nullptr;
  REQUIRE(fsearch_articles_open(small.path().c_str(), &articles) == FSEARCH_OK);
  REQUIRE(fsearch_articles_close(articles) == FSEARCH_OK);
  check_fault(FSEARCH_CLOSED, [&](char** out) { return fsearch_articles_next(articles, out); });
  check_fault(FSEARCH_CLOSED, [&](char**) { return fsearch_articles_close(articles); });
}

TEST_CASE("a missing index is FSEARCH_NOT_FOUND, with the path and a remedy") {
  fsearch_index* index = nullptr;
  check_fault(FSEARCH_NOT_FOUND, [&](char**) { return fsearch_open("no/such/index", &index); });
  CHECK(index == nullptr);
  CHECK(std::string(fsearch_message()).starts_with("no/such/index: "));
  CHECK(std::string(fsearch_remedy()) != "");
  check_fault(FSEARCH_NOT_FOUND, [&](char** out) { return fsearch_info("no/such/index", out); });
  fsearch_articles* articles = nullptr;
  check_fault(FSEARCH_NOT_FOUND, [&](char**) { return fsearch_articles_open("no/such/index", &articles); });
  check_fault(FSEARCH_NOT_FOUND, [&](char** out) { return fsearch_delete("no/such/index", "[]", out); });
  fsearch_batch* batch = nullptr;
  check_fault(FSEARCH_NOT_WRITABLE, [&](char**) { return fsearch_begin("/proc/none", nullptr, &batch); });
}

TEST_CASE("an unknown article is FSEARCH_NOT_FOUND") {
  const SmallIndex small;
  check_fault(FSEARCH_NOT_FOUND, [&](char** out) { return fsearch_article(small.handle(), "a9", nullptr, out); });
  check_fault(FSEARCH_NOT_FOUND, [&](char** out) { return fsearch_similar(small.handle(), "a9", nullptr, out); });
  check_fault(FSEARCH_NOT_FOUND, [&](char** out) { return fsearch_entities_of(small.handle(), "a9", out); });
}

TEST_CASE("an index whose tables are cut to nothing is a status at every entry") {
  namespace fs = std::filesystem;
  const SmallIndex small;
  for (const auto& entry : fs::recursive_directory_iterator(small.path()))
    if (entry.is_regular_file() && entry.path().extension() == ".glass") fs::resize_file(entry.path(), 0);
  fs::resize_file(fs::canonical(fs::path(small.path()) / "current") / "iamglass", 0);
  fsearch_index* index = nullptr;
  fsearch_batch* batch = nullptr;
  check_fault(FSEARCH_CORRUPT, [&](char**) { return fsearch_open(small.path().c_str(), &index); });
  check_fault(FSEARCH_CORRUPT, [&](char**) { return fsearch_begin(small.path().c_str(), nullptr, &batch); });
  check_fault(FSEARCH_CORRUPT, [&](char** out) { return fsearch_info(small.path().c_str(), out); });
  check_fault(FSEARCH_CORRUPT, [&](char** out) { return fsearch_delete(small.path().c_str(), "[\"a1\"]", out); });
}

TEST_CASE("a call that succeeds forgets the message of the one before") {
  const SmallIndex small;
  check_fault(FSEARCH_NOT_FOUND, [&](char** out) { return fsearch_article(small.handle(), "a9", nullptr, out); });
  answer_of([&](char** out) { return fsearch_article(small.handle(), "a1", nullptr, out); });
  CHECK(std::string(fsearch_message()) == "");
  CHECK(std::string(fsearch_remedy()) == "");
}

TEST_CASE("every status has a name, and no other number has") {
  CHECK(std::string(fsearch_name(FSEARCH_OK)) == "ok");
  CHECK(std::string(fsearch_name(FSEARCH_CLOSED)) == "closed");
  CHECK(std::string(fsearch_name(FSEARCH_CLOSED + 1)) == "unknown");
  CHECK(std::string(fsearch_name(-1)) == "unknown");
}

}  // namespace
}  // namespace fsearch::test
