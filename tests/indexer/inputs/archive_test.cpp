#include "indexer/files/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "fsearch/error.hpp"
#include "tests/indexer/documents/pack_files.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::Files;
using fsearch::testing::pack;
using fsearch::testing::Packing;
using fsearch::testing::ScratchFolder;

namespace {

Files unpack(const std::string& path) {
  Archive archive(path);
  Files files;
  while (archive.next()) files.emplace_back(archive.name(), read_all(archive.content(), path, std::size_t{1} << 30U));
  return files;
}

std::string sample(int lines) {
  std::string text;
  for (int i = 0; i < lines; ++i) text += "ligne " + std::to_string(i * 7919) + "\n";
  return text;
}

}  // namespace

TEST_CASE("archive: a file that is no archive holds itself, without a name") {
  const ScratchFolder folder;
  CHECK(unpack(folder.write("a.txt", "il pleut")) == Files{{"", "il pleut"}});
  CHECK(unpack(folder.write("empty.txt", "")) == Files{{"", ""}});
}

TEST_CASE("archive: what is compressed is told by its content, not by its name") {
  const ScratchFolder folder;
  const std::string text = sample(20000);
  for (const Packing packing : {Packing::gzip, Packing::zstd}) {
    const auto path = folder.path("data.bin");
    pack(path, packing, {{"", text}});
    CHECK(unpack(path) == Files{{"", text}});
  }
}

TEST_CASE("archive: tar and zip hold their files in order, hidden ones and folders aside") {
  const ScratchFolder folder;
  const Files files = {{"a/un.txt", "un"}, {"deux.txt", sample(100)}};
  for (const Packing packing : {Packing::tar_zstd, Packing::zip}) {
    auto all = files;
    all.insert(all.begin() + 1, {"a/.cache", "caché"});
    all.emplace_back("__MACOSX/un.txt", "caché");
    pack(folder.path("x"), packing, all);
    CHECK(unpack(folder.path("x")) == files);
  }
}

TEST_CASE("archive: one cut short is an error that names it, not a short file") {
  const ScratchFolder folder;
  for (const Packing packing : {Packing::gzip, Packing::zstd, Packing::tar_zstd}) {
    const auto path = folder.path("cut");
    pack(path, packing, {{"un", sample(3000)}});
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    CHECK_THROWS_WITH_AS(unpack(path), doctest::Contains("cut"), Error);
  }
}

TEST_CASE("archive: a missing file is an error that names it") {
  CHECK_THROWS_WITH_AS(Archive("no/such/file"), doctest::Contains("no/such/file"), Error);
  CHECK_THROWS_WITH_AS(Archive("no/such/file"), doctest::Contains("cannot be opened (No such file"), Error);
}

TEST_CASE("archive: a bomb is given up long before its end") {
  const ScratchFolder folder;
  const auto path = folder.path("bomb.zst");
  pack(path, Packing::zstd, {{"", std::string(std::size_t{600} << 20U, '\n')}});
  Archive archive(path);
  REQUIRE(archive.next());
  std::string buffer(std::size_t{1} << 20U, '\0');
  std::size_t megabytes = 0;
  const auto read_on = [&] {
    while (archive.content().read(buffer.data(), buffer.size()) > 0) ++megabytes;
  };
  CHECK_THROWS_WITH_AS(read_on(), doctest::Contains("bomb"), Error);
  CHECK(megabytes < 400);
}

TEST_CASE("archive: consumed() reaches the size of the file as stored") {
  const ScratchFolder folder;
  pack(folder.path("a"), Packing::zstd, {{"", sample(5000)}});
  Archive archive(folder.path("a"));
  REQUIRE(archive.next());
  read_all(archive.content(), "a", std::size_t{1} << 30U);
  CHECK(archive.consumed() == std::filesystem::file_size(folder.path("a")));
}

TEST_CASE("is_archive: the marks of each kind, and not of text") {
  CHECK(is_archive("\x1F\x8B\x08"));
  CHECK(is_archive("PK\x03\x04..."));
  CHECK_FALSE(is_archive("PKP, les chemins de fer polonais"));
  CHECK_FALSE(is_archive(""));
}
