/// kill -9 at any moment: the index holds the last published state, or the next one, whole.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <string>
#include <thread>

#include "fsearch/searcher.hpp"
#include "fsearch/upkeep.hpp"
#include "tests/safety/numbered_articles.hpp"
#include "tests/support/program.hpp"

using namespace fsearch;
using namespace fsearch::test;
using std::chrono::microseconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t article_count = 120;

// The program, started in a process of its own.
pid_t start(const char* command, const std::string& database, const char* argument, const char* option) {
  const pid_t child = fork();
  if (child != 0) return child;
  if (freopen("/dev/null", "w", stderr) == nullptr) _exit(3);
  execl(FSEARCH_PROGRAM, "fsearch", command, "--db", database.c_str(), argument, option, nullptr);
  _exit(3);
}

// `rebuild` takes the way of large batches, else that of small ones.
pid_t start_indexing(const std::string& database, const std::string& input, bool rebuild) {
  return start("index", database, input.c_str(), rebuild ? "--rebuild" : nullptr);
}

int wait_for(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

struct Here {
  Workspace workspace;
  std::string database = (workspace.path() / "db").string();
  std::string input = (workspace.path() / "in.jsonl").string();

  int index(int version, bool rebuild) const {
    workspace.write("in.jsonl", numbered_articles(article_count, version));
    return wait_for(start_indexing(database, input, rebuild));
  }

  // Returns whether the run was still going when it was killed.
  bool index_and_kill(int version, bool rebuild, microseconds after) const {
    workspace.write("in.jsonl", numbered_articles(article_count, version));
    const pid_t child = start_indexing(database, input, rebuild);
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    return WIFSIGNALED(wait_for(child));
  }

  microseconds duration(int version, bool rebuild) const {
    const auto start = steady_clock::now();
    REQUIRE(index(version, rebuild) == 0);
    return std::chrono::duration_cast<microseconds>(steady_clock::now() - start);
  }

  std::size_t found() const {
    Searcher searcher({database});
    SearchRequest request;
    request.query = "volcan";
    return searcher.search(request).total;
  }
};

}  // namespace

TEST_CASE("index: killed at 100 random moments, the index always holds one state, whole, and is searchable") {
  const Here here;
  microseconds longest[] = {here.duration(0, false), here.duration(1, true)};
  std::mt19937 random(20251104);
  int killed = 0;
  int published = 1;
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    const bool rebuild = round % 2 == 1;
    microseconds& latest = longest[rebuild ? 1 : 0];
    std::uniform_int_distribution<long> moment(0, latest.count());
    const bool was_killed = here.index_and_kill(round + 2, rebuild, microseconds(moment(random)));
    killed += was_killed ? 1 : 0;
    // The machine may be busier or idler than when the time was taken: about four in five are to be killed.
    latest = was_killed ? latest * 21 / 20 : latest * 4 / 5;
    const SeenState state = seen_state(here.database);
    REQUIRE(state.articles == article_count);
    REQUIRE(state.different_ids == article_count);
    REQUIRE((state.version == published || state.version == round + 2));
    REQUIRE(here.found() == article_count);
    published = state.version;
  }
  CHECK(killed >= 30);  // Otherwise the moments were badly chosen, and nothing was tested.
  REQUIRE(here.index(200, false) == 0);
  CHECK(seen_state(here.database) == SeenState{article_count, article_count, 200});
  CHECK(check_index(here.database).problems.empty());
  CHECK(here.workspace.run("ls db | wc -l").out == "4\n");  // current, one generation, lock, what was read of files
}

TEST_CASE("index: a second writer is told who is indexing, and leaves it alone") {
  const Here here;
  REQUIRE(here.index(1, false) == 0);
  const auto outcome = here.workspace.run(
      "mkfifo pipe; before=$(cat db/lock)\n"
      "fsearch index --db db - < pipe 2> first &\n"
      "exec 3> pipe; echo '{\"id\":\"b\",\"text\":\"Un.\"}' >&3\n"
      "for i in $(seq 600); do [ \"$(cat db/lock)\" != \"$before\" ] && break; sleep 0.1; done\n"
      "cat db/lock; echo; fsearch index --db db in.jsonl; status=$?; exec 3>&-; wait; exit $status");
  CHECK(outcome.status == 2);
  const std::string holder = outcome.out.substr(0, outcome.out.find('\n'));
  CHECK(contains(outcome.err, "another fsearch is indexing db (pid " + holder + ")"));
  CHECK(seen_state(here.database).articles == article_count + 1);
}

TEST_CASE("train: killed at 30 random moments, what was learnt before stays, whole, and nothing is in the way") {
  const Here here;
  REQUIRE(here.index(0, true) == 0);
  const auto train = [&] { return start("train", here.database, "--least", "1"); };
  const auto begin = steady_clock::now();
  REQUIRE(wait_for(train()) == 0);
  auto latest = std::chrono::duration_cast<microseconds>(steady_clock::now() - begin);
  std::mt19937 engine(9);
  int killed = 0;
  for (int i = 0; i < 30; ++i) {
    const pid_t child = train();
    std::this_thread::sleep_for(microseconds(engine() % static_cast<unsigned>(latest.count())));
    kill(child, SIGKILL);
    const bool was_killed = WIFSIGNALED(wait_for(child));
    killed += was_killed ? 1 : 0;
    latest = was_killed ? latest * 21 / 20 : latest * 4 / 5;
    CHECK(check_index(here.database).problems.empty());
    CHECK(read_index_info(here.database).training.articles == article_count);
  }
  CHECK(killed >= 10);
  CHECK(wait_for(train()) == 0);
}
