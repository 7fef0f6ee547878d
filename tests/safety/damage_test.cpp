/// Bits that flip on a disk: every command answers or says what is wrong, and none gives another text for the
/// true one.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/safety/numbered_articles.hpp"
#include "tests/support/program.hpp"

using namespace fsearch;
using namespace fsearch::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_of(const fs::path& generation) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(generation))
    if (entry.file_size() > 0) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void flip_bit(const fs::path& file, std::mt19937& random) {
  const auto bit = random() % (8 * fs::file_size(file));
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(bit / 8));
  const int byte = stream.get() ^ (1 << bit % 8);
  stream.seekp(static_cast<std::streamoff>(bit / 8));
  stream.put(static_cast<char>(byte));
}

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

// The program, ended where it has not ended by itself long after it should have.
Outcome run(const Workspace& here, const std::string& command) {
  return here.run("timeout 20 " FSEARCH_PROGRAM " " + command);
}

// No command that writes trusts the index at db.
void check_refused(const Workspace& here) {
  for (const char* command : {"check --db db", "compact --db db", "index --db db more.jsonl", "delete --db db a1"}) {
    CAPTURE(command);
    CHECK(run(here, command).status == 2);
  }
}

// A command that was ended by a signal has a status above 128, one that never ends 124.
bool ended_well(const Outcome& outcome) { return outcome.status <= 2; }

}  // namespace

TEST_CASE("damage: whichever bit flips, each command ends with an answer or a reason, and no text is another") {
  const Workspace here;
  here.write("in.jsonl", numbered_articles(150, 1));
  here.write("more.jsonl", numbered_articles(200, 2));
  REQUIRE(here.run("fsearch index --db sound in.jsonl; fsearch export --db sound > texts").status == 0);
  const auto texts = lines_of(here.read("texts"));
  std::mt19937 random(20261126);
  for (int round = 0; round < 40; ++round) {
    REQUIRE(here.run("rm -rf db; cp -a sound db").status == 0);
    const auto files = files_of(here.path() / "db/current");
    const auto& file = files[random() % files.size()];
    CAPTURE(round);
    CAPTURE(file.filename().string());
    flip_bit(file, random);
    CHECK(ended_well(run(here, "--db db 'volcan réveille' --facets year")));
    const auto exported = run(here, "export --db db");
    CHECK(ended_well(exported));
    for (const auto& line : lines_of(exported.out)) CHECK(texts.contains(line));
    check_refused(here);
  }
}

TEST_CASE("damage: a table cut anywhere is refused by every command that writes") {
  const Workspace here;
  here.write("in.jsonl", numbered_articles(150, 1));
  here.write("more.jsonl", numbered_articles(151, 1));
  REQUIRE(here.run("fsearch index --db sound in.jsonl").status == 0);
  std::mt19937 random(20261127);
  for (int round = 0; round < 10; ++round) {
    REQUIRE(here.run("rm -rf db; cp -a sound db").status == 0);
    const auto table = here.path() / "db/current" / (round % 2 == 0 ? "docdata.glass" : "postlist.glass");
    const auto size = random() % fs::file_size(table);
    CAPTURE(size);
    fs::resize_file(table, size);
    check_refused(here);
  }
}

TEST_CASE("damage: a writer killed before it wrote its sums leaves a sound index, which the next writer sums up") {
  const Workspace here;
  here.write("in.jsonl", numbered_articles(150, 1));
  here.write("more.jsonl", numbered_articles(151, 1));
  here.write("most.jsonl", numbered_articles(152, 1));
  REQUIRE(here.run("fsearch index --db db in.jsonl; cp db/current/sums kept").status == 0);
  REQUIRE(here.run("fsearch index --db db more.jsonl").status == 0);
  CHECK(here.run("cmp -s kept db/current/sums").status == 1);
  REQUIRE(here.run("cp kept db/current/sums").status == 0);
  CHECK(run(here, "check --db db").status == 0);
  REQUIRE(run(here, "index --db db most.jsonl").status == 0);
  CHECK(run(here, "check --db db").status == 0);
  std::mt19937 random(20261128);
  flip_bit(here.path() / "db/current/postlist.glass", random);
  CHECK(run(here, "check --db db").status == 2);
}

TEST_CASE("damage: an index without sums is checked as before, which check says, and compact writes them") {
  const Workspace here;
  here.write("in.jsonl", numbered_articles(150, 1));
  REQUIRE(here.run("fsearch index --db db in.jsonl; rm db/current/sums").status == 0);
  const auto without = run(here, "check --db db");
  CHECK(without.status == 0);
  CHECK(contains(without.out, "150 articles whole, 0 problems, no checksums of blocks"));
  REQUIRE(run(here, "compact --db db").status == 0);
  CHECK(run(here, "check --db db").out == "150 articles whole, 0 problems\n");
}

TEST_CASE("damage: whichever block of a table is zeroed, a search answers or says what is wrong") {
  const Workspace here;
  here.write("in.jsonl", numbered_articles(150, 1));
  REQUIRE(here.run("fsearch index --db sound in.jsonl").status == 0);
  const auto table = fs::read_symlink(here.path() / "sound/current") / "postlist.glass";
  const auto blocks = fs::file_size(here.path() / "sound" / table) / 8192;
  for (std::uintmax_t block = 0; block < blocks; ++block) {
    CAPTURE(block);
    const std::string number = std::to_string(block);
    REQUIRE(here.run("rm -rf db; cp -a sound db; dd if=/dev/zero of=db/" + table.string() +
                     " bs=8192 count=1 conv=notrunc seek=" + number)
                .status == 0);
    const auto outcome = run(here, "--db db 'volcan ONU'");
    CHECK(ended_well(outcome));
    if (outcome.status == 2) CHECK(contains(outcome.err, "fsearch: db: "));
  }
}
