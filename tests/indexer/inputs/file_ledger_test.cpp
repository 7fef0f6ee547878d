#include "fsearch/file_ledger.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

#include "fsearch/inputs.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::ScratchFolder;

namespace {

// Returns how many files were passed over, having read the others.
std::size_t update(const ScratchFolder& folder, const std::string& how = "auto") {
  FileLedger ledger(folder.path("db"), how);
  Inputs inputs({folder.path("in")}, InputFormat::automatic);
  const auto known = inputs.skip_known(ledger);
  inputs.note_read(ledger);
  inputs.read({[](const Article&) {}, [](const Problem&) {}});
  ledger.save();
  return known;
}

}  // namespace

TEST_CASE("FileLedger: a file is read again where its size, its time or the way of reading is another") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder.path("db"));
  folder.write("in/a b.txt", "Il pleut.");
  folder.write("in/c.txt", "Il neige.");
  CHECK(update(folder) == 0);
  CHECK(update(folder) == 2);
  CHECK(update(folder, "text") == 0);
  CHECK(update(folder, "text") == 2);
  folder.write("in/c.txt", "Il neige encore.");
  CHECK(update(folder, "text") == 1);
  const auto time = std::filesystem::last_write_time(folder.path("in/a b.txt"));
  std::filesystem::last_write_time(folder.path("in/a b.txt"), time + std::chrono::seconds(2));
  CHECK(update(folder, "text") == 1);
}

TEST_CASE("FileLedger: a file with a problem that costs something is not passed over") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder.path("db"));
  folder.write("in/a.jsonl", "{\"text\":\"Il pleut.\"}\n{");
  folder.write("in/b.jsonl", "{\"text\":\"Il pleut.\",\"date\":\"hier\"}");
  CHECK(update(folder) == 0);
  CHECK(update(folder) == 1);
}

TEST_CASE("FileLedger: a ledger that is damaged or of a missing index knows nothing") {
  const ScratchFolder folder;
  folder.write("db/files", "garbage\n12 x\n\n12 13 abc");
  CHECK_FALSE(FileLedger(folder.path("db"), "").knows("a", "a", {12, 13}));
  CHECK_FALSE(FileLedger(folder.path("none"), "").knows("a", "a", {}));
  CHECK_FALSE(state_of_file(folder.path("db")).has_value());
}
