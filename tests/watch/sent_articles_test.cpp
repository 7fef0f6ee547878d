#include "watch/kept/sent_articles.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr const char* anna = "mail anna@example.org";

void add_two(SentArticles& sent) {
  sent.add("q", {"a", "sketch a"}, 100, {anna, "jsonl f"});
  sent.add("q", {"b", std::string("\0b", 2)}, 200, {anna});
}

}  // namespace

TEST_CASE("SentArticles: what was written is there when the file is opened again") {
  const ScratchFolder folder;
  {
    SentArticles sent(folder.path("state"));
    add_two(sent);
    sent.remember("q", "old");
    sent.set_state("q", {"asked", "2024-11-26T23:00:00Z", 300});
  }
  SentArticles sent(folder.path("state"));
  CHECK(sent.knows("q", "a"));
  CHECK(sent.knows("q", "old"));
  CHECK_FALSE(sent.knows("other", "a"));
  CHECK(sent.state_of("q")->mark == "2024-11-26T23:00:00Z");
  const auto due = sent.due(anna);
  REQUIRE(due.size() == 2);
  CHECK(due[1].article.sketch == std::string("\0b", 2));
  CHECK(due[0].found == 100);
}

TEST_CASE("SentArticles: a notice is due until its digest is accepted, and given back it is due again") {
  SentArticles sent(":memory:");
  add_two(sent);
  sent.attempt("d1", anna, sent.due(anna), 7);
  CHECK(sent.due(anna).front().digest == "d1");
  CHECK(sent.size_before("d1") == 7);
  sent.give_back("d1");
  CHECK(sent.due(anna).front().digest.empty());
  sent.attempt("d2", anna, sent.due(anna), 0);
  sent.accept("d2", 500);
  CHECK(sent.due(anna).empty());
  CHECK(sent.due("jsonl f").size() == 1);
  CHECK(sent.told(anna, "q", 500).size() == 2);
  CHECK(sent.told(anna, "q", 501).empty());
}

TEST_CASE("SentArticles: what is not committed has not been") {
  SentArticles sent(":memory:");
  {
    Transaction all = sent.transaction();
    add_two(sent);
  }
  CHECK_FALSE(sent.knows("q", "a"));
  CHECK(sent.due(anna).empty());
}

TEST_CASE("SentArticles: one run at a time has the file, and what is no such file is refused") {
  const ScratchFolder folder;
  const SentArticles first(folder.path("state"));
  CHECK_THROWS_WITH_AS(SentArticles(folder.path("state")), doctest::Contains("another run"), Error);
  CHECK_THROWS_WITH_AS(SentArticles(folder.write("text", std::string(2000, 'x'))), doctest::Contains("move it away"),
                       Error);
  CHECK_THROWS_AS(SentArticles(folder.path("no/such/folder")), Error);
}
