#include "indexer/bulk/run_file.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

#include "fsearch/error.hpp"
#include "store/glass/packing.hpp"

namespace fsearch {
namespace {

constexpr std::size_t read_at_once = std::size_t{128} * 1024;

void count(glass::SlotStatistics& statistics, const std::string& value) {
  if (statistics.count == 0 || value < statistics.least) statistics.least = value;
  if (statistics.count == 0 || value > statistics.greatest) statistics.greatest = value;
  ++statistics.count;
}

}  // namespace

// A part of a file, of which so many bytes as are asked for are in memory together.
class RunTermReader::Input {
 public:
  Input(const std::filesystem::path& path, RunPlace::Extent extent)
      : path_(path), stream_(path, std::ios::binary), left_(extent.size) {
    stream_.seekg(static_cast<std::streamoff>(extent.begin));
    if (!stream_) fail();
  }

  bool at_end() const { return left_ == 0 && given_ == buffer_.size(); }

  // Returns the next bytes, at least `size` unless the part ends before; take() moves past some.
  std::string_view see(std::size_t size) {
    if (buffer_.size() - given_ < size && left_ > 0) refill(size);
    return std::string_view(buffer_).substr(given_);
  }
  void take(std::size_t size) { given_ += size; }

  [[noreturn]] void fail() const {
    throw Error(Error::Kind::unreadable, path_.string(), "what was written a moment ago cannot be read back");
  }

 private:
  void refill(std::size_t size) {
    buffer_.erase(0, std::exchange(given_, 0));
    const std::size_t kept = buffer_.size();
    const auto more = static_cast<std::size_t>(std::min<std::uint64_t>(left_, std::max(size - kept, read_at_once)));
    buffer_.resize(kept + more);
    if (!stream_.read(buffer_.data() + kept, static_cast<std::streamsize>(more))) fail();
    left_ -= more;
  }

  std::filesystem::path path_;
  std::ifstream stream_;
  std::uint64_t left_;  // Not read yet.
  std::string buffer_;
  std::size_t given_ = 0;
};

RunPlace RunFileWriter::append(const PostingRun& run, glass::DocId before) {
  RunPlace place{.file = file_.path(), .before = before, .values = {}, .statistics = {}, .terms = {}};
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) append_values(run, slot, place);
  place.terms.begin = file_.size();
  run.for_each_term(
      [&](std::string_view term, std::span<const PostingRun::Posting> postings) { append_term(term, postings); });
  place.terms.size = file_.size() - place.terms.begin;
  file_.flush();
  return place;
}

void RunFileWriter::append_values(const PostingRun& run, std::uint32_t slot, RunPlace& place) {
  bytes_.clear();
  std::size_t next = 0;
  for (std::size_t document = 0; document < run.documents(); ++document) {
    const std::string& value = run.value(document, slot);
    if (value.empty()) continue;
    count(place.statistics[slot], value);
    glass::append_number(bytes_, document + 1 - next);
    glass::append_string(bytes_, value);
    next = document + 1;
  }
  place.values[slot] = {file_.size(), bytes_.size()};
  file_.write(bytes_);
}

void RunFileWriter::append_term(std::string_view term, std::span<const PostingRun::Posting> postings) {
  postings_.clear();
  std::uint64_t frequency = 0;
  std::uint32_t next = 0;
  for (const auto [document, wdf] : postings) {
    glass::append_number(postings_, document + 1 - next);
    glass::append_number(postings_, wdf);
    next = document + 1;
    frequency += wdf;
  }
  bytes_.clear();
  glass::append_string(bytes_, term);
  glass::append_number(bytes_, postings.size());
  glass::append_number(bytes_, frequency);
  char size[glass::longest_number];
  file_.write({size, glass::put_number(size, bytes_.size() + postings_.size())});
  file_.write(bytes_);
  file_.write(postings_);
}

RunTermReader::RunTermReader(const RunPlace& place)
    : input_(std::make_unique<Input>(place.file, place.terms)), before_(place.before) {}
RunTermReader::~RunTermReader() = default;
RunTermReader::RunTermReader(RunTermReader&&) noexcept = default;
RunTermReader& RunTermReader::operator=(RunTermReader&&) noexcept = default;

bool RunTermReader::next() {
  if (input_->at_end()) return false;
  BinaryReader head(input_->see(glass::longest_number));
  const std::size_t size = head.number();
  const std::size_t size_of_size = glass::size_of_number(size);
  const std::string_view entry = input_->see(size_of_size + size).substr(size_of_size, size);
  if (head.failed() || entry.size() < size) input_->fail();
  input_->take(size_of_size + size);
  BinaryReader fields(entry);
  term_ = fields.string();
  documents_ = static_cast<std::uint32_t>(fields.number());
  frequency_ = fields.number();
  postings_ = fields.rest();
  return true;
}

void read_values(const RunPlace& place, std::uint32_t slot,
                 const std::function<void(glass::DocId, std::string_view)>& visit) {
  std::string bytes(place.values[slot].size, '\0');
  std::ifstream file(place.file, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(place.values[slot].begin));
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    throw Error(Error::Kind::unreadable, place.file.string(), "what was written a moment ago cannot be read back");
  BinaryReader values(bytes);
  glass::DocId document = place.before;
  while (!values.at_end()) {
    document += static_cast<glass::DocId>(values.number());
    visit(document, values.string());
  }
}

}  // namespace fsearch
