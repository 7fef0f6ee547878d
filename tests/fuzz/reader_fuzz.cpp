/// Any file of any format gives articles or problems. Its first byte chooses the format.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "indexer/inputs/file_reader.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "text/utf8.hpp"

namespace {

using fsearch::InputFormat;

/// A file in memory.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : file_(memfd_create("fuzz", 0)) {
    while (!bytes.empty()) {
      const auto written = write(file_, bytes.data(), bytes.size());
      if (written <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  ~MemoryFile() { close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
};

/// No PDF: its reader is another program.
constexpr InputFormat formats[] = {
    InputFormat::automatic, InputFormat::text, InputFormat::markdown, InputFormat::json_lines, InputFormat::json,
    InputFormat::html,      InputFormat::feed, InputFormat::csv,      InputFormat::press_xml,  InputFormat::mail,
    InputFormat::warc,      InputFormat::ris,  InputFormat::iramuteq, InputFormat::alto,       InputFormat::mets};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto bytes = fsearch::fuzz::text_of(data + 1, size - 1);
  if (bytes.find("%PDF") != std::string_view::npos) return 0;
  const MemoryFile file(bytes);
  fsearch::ReadingOptions options;
  options.format = formats[*data % std::size(formats)];
  const fsearch::ExtractionSink sink{[](const fsearch::Extraction& extraction) {
                                       const fsearch::Article& article = extraction.article;
                                       fsearch::fuzz::require(
                                           fsearch::count_utf8(article.title + article.text).ill_formed == 0,
                                           "an article is UTF-8");
                                     },
                                     [](const fsearch::Problem& problem) {
                                       fsearch::fuzz::require(!problem.reason.empty(), "a problem says what is wrong");
                                     }};
  fsearch::FileReader(std::move(options), sink, [](std::uint64_t) {}).read(file.path(), "input");
  return 0;
}
