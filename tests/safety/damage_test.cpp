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
  int noticed = 0;
  for (int round = 0; round < 40; ++round) {
    REQUIRE(here.run("rm -rf db; cp -a sound db").status == 0);
    const auto files = files_of(here.path() / "db/current");
    const auto& file = files[random() % files.size()];
    CAPTURE(round);
    CAPTURE(file.filename().string());
    flip_bit(file, random);
    const auto checked = run(here, "check --db db");
    CHECK(ended_well(checked));
    noticed += checked.status == 2 ? 1 : 0;
    CHECK(ended_well(run(here, "--db db 'volcan réveille' --facets year")));
    const auto exported = run(here, "export --db db");
    CHECK(ended_well(exported));
    for (const auto& line : lines_of(exported.out)) CHECK(texts.contains(line));
    if (checked.status == 2) CHECK(run(here, "compact --db db").status == 2);
    CHECK(ended_well(run(here, "index --db db more.jsonl")));
  }
  CHECK(noticed >= 10);
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
