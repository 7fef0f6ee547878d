/// Any bytes in a file of vectors are what was learnt or nothing, also where the checksum is right: no crash, and none
/// is read beyond the file.
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "learning/small_rows.hpp"
#include "learning/vector_file.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

using namespace fsearch;
using fuzz::require;

constexpr std::string_view analyzer = "analyzer";

// The header (docs/vectors.md), in numbers of 8 bytes.
enum Place : std::size_t { magic, checksum, lists, analyzer_key, stems, articles, width, header_size = 11 };

/// Makes the bytes those of a file that another program could have written: its name, analyzer and checksum.
void sign(std::vector<std::uint64_t>& words) {
  if (words.size() < header_size) return;
  std::memcpy(&words[magic], "fsvec.4\n", sizeof words[magic]);
  words[analyzer_key] = vector_key(analyzer);
  words[checksum] = 0;
  const std::size_t most = words.size();
  if (words[stems] > most || words[articles] > most) return;
  const std::size_t tables = header_size + words[stems] + words[articles] + (words[stems] + 1) / 2;
  if (tables <= most) words[checksum] = vector_key({reinterpret_cast<const char*>(words.data()), tables * 8});
}

/// Reads the last row of each table as a search does.
void read_last_rows(const VectorView& view) {
  require(view.stem_scales.size() == view.stems.size(), "each stem has a scale");
  require(view.stems.empty() || view.stem_rows.size() / view.stems.size() == view.width, "each stem has a vector");
  require(view.articles.empty() || view.article_rows.size() / view.articles.size() == view.width,
          "each article has a vector");
  if (view.articles.empty()) return;
  const std::vector<float> sum(view.width, 1);
  const double likeness = cosine(view.article_rows.last(view.width), sum);
  require(likeness >= -1.001 && likeness <= 1.001, "a cosine is one");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A file starts at a multiple of 8 where it is mapped.
  std::vector<std::uint64_t> words(size / sizeof(std::uint64_t));
  const std::span<char> bytes(reinterpret_cast<char*>(words.data()), words.size() * sizeof(std::uint64_t));
  if (!bytes.empty()) std::memcpy(bytes.data(), data, bytes.size());
  VectorView view;
  decode_vectors(bytes, analyzer, view);
  lists_are_whole(bytes);
  sign(words);
  if (decode_vectors(bytes, analyzer, view) == VectorState::usable) read_last_rows(view);
  return 0;
}
