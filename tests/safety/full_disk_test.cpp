/// A disk that fills up: one line says so, and what was published stays. Needs a tmpfs, hence root.
#include <doctest/doctest.h>
#include <sys/mount.h>

#include <filesystem>
#include <string>

#include "fsearch/upkeep.hpp"
#include "tests/safety/numbered_articles.hpp"
#include "tests/support/program.hpp"

using namespace fsearch;
using namespace fsearch::test;

namespace {

class SmallDisk {
 public:
  SmallDisk(std::string path, int kilobytes) : path_(std::move(path)) {
    std::filesystem::create_directory(path_);
    mounted_ = mount("tmpfs", path_.c_str(), "tmpfs", 0, ("size=" + std::to_string(kilobytes) + "k").c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }

 private:
  std::string path_;
  bool mounted_ = false;
};

// `option` chooses between the ways of small and of large batches.
void check_full_disk(const std::string& option, int kilobytes) {
  CAPTURE(kilobytes);
  const Workspace here;
  const SmallDisk disk((here.path() / "disk").string(), kilobytes);
  if (!disk.mounted()) {
    MESSAGE("skipped: a small tmpfs can be mounted by root only");
    return;
  }
  here.write("in.jsonl", numbered_articles(20, 1));
  REQUIRE(here.run("fsearch index --db disk/db in.jsonl").status == 0);
  here.write("large.jsonl", numbered_articles(1900, 2));
  const auto outcome = here.run("fsearch index --db disk/db " + option + " large.jsonl");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "disk/db"));
  CHECK(contains(outcome.err, "check the free space"));
  const std::string database = (here.path() / "disk/db").string();
  CHECK(seen_state(database) == SeenState{20, 20, 1});
  CHECK(here.run("fsearch --db disk/db volcan").status == 0);
  for (const auto& problem : check_index(database).problems) FAIL_CHECK(problem);
  CHECK(here.run("test -e disk/db/building").status == 1);
}

}  // namespace

TEST_CASE("index: where the disk fills up during a small batch, the published state stays") {
  check_full_disk("", 1024);
}

TEST_CASE("index: where the disk fills up during a large build, the published state stays and the space is freed") {
  // Full while articles are written, while runs are merged, while the metadata of the result are set.
  for (const int kilobytes : {700, 800, 900, 1000, 1100}) check_full_disk("--rebuild", kilobytes);
}
