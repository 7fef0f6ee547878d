/// What changes an index.
#include "tests/capi/small_index.hpp"

namespace fsearch::test {
namespace {

std::string path_in(const Workspace& here) { return (here.path() / "db").string(); }

TEST_CASE("a batch is searchable once it is committed, and its report is that of fsearch index") {
  const Workspace here;
  const Json report = index_articles(path_in(here), three_articles(), R"({"ids": true, "jobs": 1})");
  CHECK(report["indexed"] == 3);
  CHECK(report["ids"]["added"] == Json{"a1", "a2", "a3"});
  CHECK(is_sound(here));
  CHECK(index_articles(path_in(here), three_articles())["unchanged"] == 3);
}

TEST_CASE("what C indexes is what the command line indexes from the same lines") {
  const Workspace here;
  index_articles(path_in(here), three_articles());
  std::string lines;
  for (const auto& article : three_articles()) lines += Json::parse(article).dump() + "\n";
  here.write("lines.jsonl", lines);
  const Outcome outcome = here.run(
      "fsearch index --quiet --db other lines.jsonl; fsearch export --db other >other.out; "
      "fsearch export --db db | cmp - other.out");
  CHECK(outcome.status == 0);
}

TEST_CASE("an aborted batch leaves the index as it was, and frees it for others") {
  const SmallIndex small;
  fsearch_batch* batch = nullptr;
  REQUIRE(fsearch_begin(small.path().c_str(), nullptr, &batch) == FSEARCH_OK);
  REQUIRE(fsearch_add(batch, R"({"id": "a9", "text": "Azure encore."})") == FSEARCH_OK);
  fsearch_batch* second = nullptr;
  CHECK(fsearch_begin(small.path().c_str(), nullptr, &second) == FSEARCH_LOCKED);
  CHECK(second == nullptr);
  REQUIRE(fsearch_abort(batch) == FSEARCH_OK);
  CHECK(indexed_ids(small.folder()) == "a1 a2 a3 ");
  CHECK(index_articles(small.path(), {R"({"id": "a4", "text": "Libre."})"})["indexed"] == 1);
}

TEST_CASE("what is no article is left out alone, and the report counts it") {
  const Workspace here;
  fsearch_batch* batch = nullptr;
  REQUIRE(fsearch_begin(path_in(here).c_str(), nullptr, &batch) == FSEARCH_OK);
  for (const char* bad : {"", "{", "[]", "7", "{\"id\": \"a1\"}", "{\"text\": \"Sans nom.\"}", "\xFF\xFE"}) {
    CHECK(fsearch_add(batch, bad) == FSEARCH_USAGE);
    CHECK(std::string(fsearch_message()) != "");
  }
  CHECK(fsearch_add(batch, R"({"url": "https://phare.example/1", "text": "Il pleut."})") == FSEARCH_OK);
  const Json report = answer_of([&](char** out) { return fsearch_commit(batch, out); });
  CHECK(report["indexed"] == 1);
  CHECK(report["skipped"] == 7);
  CHECK(report["problems"][1]["line"] == 2);
}

TEST_CASE("deleting names the ids that the index does not hold") {
  const SmallIndex small;
  const Json report =
      answer_of([&](char** out) { return fsearch_delete(small.path().c_str(), R"(["a1", "a9"])", out); });
  CHECK(report == Json{{"removed", 1}, {"unknown", {"a9"}}});
  CHECK(indexed_ids(small.folder()) == "a2 a3 ");
}

TEST_CASE("a callback hears of each article, and interrupts the batch by anything but 0") {
  const SmallIndex small;
  struct Heard {
    std::uint64_t most = 0;
    bool merging = false;
    bool stop = false;
  } heard;
  const auto listen = [](const char* phase, std::uint64_t done, std::uint64_t, void* data) {
    auto& told = *static_cast<Heard*>(data);
    told.most = std::max(told.most, done);
    told.merging = std::string(phase) == "merging";
    return told.stop && told.merging ? 1 : 0;
  };
  for (const bool stop : {true, false}) {
    heard.stop = stop;
    fsearch_batch* batch = nullptr;
    REQUIRE(fsearch_begin(small.path().c_str(), nullptr, &batch) == FSEARCH_OK);
    REQUIRE(fsearch_set_progress(batch, listen, &heard) == FSEARCH_OK);
    for (const char* id : {"b1", "b2"})
      REQUIRE(fsearch_add(batch, (R"({"text": "Encore.", "id": ")" + std::string(id) + "\"}").c_str()) == FSEARCH_OK);
    CHECK(fsearch_commit(batch, nullptr) == (stop ? FSEARCH_INTERRUPTED : FSEARCH_OK));
    CHECK(heard.most == 2);
    CHECK(heard.merging);
    CHECK(indexed_ids(small.folder()) == (stop ? "a1 a2 a3 " : "a1 a2 a3 b1 b2 "));
  }
}

}  // namespace
}  // namespace fsearch::test
