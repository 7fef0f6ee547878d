#include "indexer/byte_stream.hpp"

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

#include <string>
#include <vector>

#include "schema/error.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::ScratchFolder;

namespace {

std::string sample_lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "ligne " + std::to_string(i * 7919) + "\n";
  return text;
}

std::string zstd(const std::string& bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), 1));
  return frame;
}

std::string write_gzip(const ScratchFolder& folder, const std::string& bytes) {
  const std::string path = folder.path("a.gz");
  const gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
  gzclose(file);
  return path;
}

std::string content(const std::string& path) {
  return read_all(*ByteStream::open(path), path, std::size_t{1} << 30U);
}

std::vector<std::string> lines_of(const std::string& path) {
  const auto stream = ByteStream::open(path);
  LineReader reader(*stream, path);
  std::vector<std::string> lines;
  while (const auto line = reader.next()) lines.emplace_back(*line);
  return lines;
}

}  // namespace

TEST_CASE("byte stream: plain, gzip and zstd files give the same bytes") {
  const ScratchFolder folder;
  const std::string bytes = sample_lines(200000);
  CHECK(content(folder.write("a.txt", bytes)) == bytes);
  CHECK(content(folder.write("a.zst", zstd(bytes))) == bytes);
  CHECK(content(write_gzip(folder, bytes)) == bytes);
}

TEST_CASE("byte stream: a zstd file of several frames is read to its end") {
  const ScratchFolder folder;
  CHECK(content(folder.write("a.zst", zstd("un ") + zstd("") + zstd("deux"))) == "un deux");
}

TEST_CASE("byte stream: a compressed file cut short is an error, not a short file") {
  const ScratchFolder folder;
  const std::string frame = zstd(sample_lines(1000));
  const std::string cut = folder.write("a.zst", frame.substr(0, frame.size() / 2));
  CHECK_THROWS_AS(content(cut), Error);
  const std::string gzip = write_gzip(folder, sample_lines(1000));
  std::filesystem::resize_file(gzip, std::filesystem::file_size(gzip) / 2);
  CHECK_THROWS_AS(content(gzip), Error);
}

TEST_CASE("byte stream: a missing or damaged file names its path") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH_AS(ByteStream::open(folder.path("none")), doctest::Contains("none"), Error);
  CHECK_THROWS_WITH_AS(content(folder.write("bad.zst", "no zstd here")), doctest::Contains("bad.zst"), Error);
}

TEST_CASE("byte stream: consumed() reaches the size of the file as stored") {
  const ScratchFolder folder;
  const std::string frame = zstd(sample_lines(1000));
  const std::string path = folder.write("a.zst", frame);
  const auto stream = ByteStream::open(path);
  read_all(*stream, path, 1U << 30U);
  CHECK(stream->consumed() == frame.size());
}

TEST_CASE("line reader: lines of any length, with or without their last end") {
  const ScratchFolder folder;
  const std::string longer(700000, 'e');
  CHECK(lines_of(folder.write("a", "un\r\n\n" + longer + "\ndeux")) ==
        std::vector<std::string>{"un", "", longer, "deux"});
  CHECK(lines_of(folder.write("b", "un\n")) == std::vector<std::string>{"un"});
  CHECK(lines_of(folder.write("c", "")).empty());
}

TEST_CASE("read_all: refuses a file larger than asked for") {
  const ScratchFolder folder;
  const std::string path = folder.write("a", std::string(600000, 'e'));
  CHECK_THROWS_AS(read_all(*ByteStream::open(path), path, 500000), Error);
}
