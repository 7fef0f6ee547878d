#include "batch/report_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include "fsearch/error.hpp"
#include "store/records/hash.hpp"
#include "store/sync_to_disk.hpp"

namespace fsearch {
namespace {

namespace fs = std::filesystem;

std::string part_of(const std::string& path) { return path + ".part"; }
std::string progress_of(const std::string& path) { return path + ".progress"; }

void append(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.flush();
  if (!file)
    throw Error(Error::Kind::not_writable, path, std::string(std::strerror(errno)) + "; check its folder and the room");
}

}  // namespace

ReportFile::ReportFile(std::string path, std::string_view asked, bool resume)
    : path_(std::move(path)), asked_(hash128_hex(asked)) {
  if (resume && read_progress(asked_)) {
    fs::resize_file(part_of(path_), static_cast<std::uintmax_t>(progress_.bytes));
    return;
  }
  progress_ = {};
  std::error_code none;
  fs::remove(progress_of(path_), none);
  fs::remove(part_of(path_), none);
  append(part_of(path_), {});
}

bool ReportFile::read_progress(const std::string& asked) {
  std::ifstream file(progress_of(path_));
  std::string of_what, end;
  if (!(file >> of_what >> progress_.pieces >> progress_.found >> progress_.bytes >> end)) return false;
  std::error_code none;
  const auto size = fs::file_size(part_of(path_), none);
  return end == "." && of_what == asked && !none && size >= static_cast<std::uintmax_t>(progress_.bytes);
}

void ReportFile::write_progress() const {
  const std::string next = progress_of(path_) + ".new";
  std::error_code failed;
  fs::remove(next, failed);
  append(next, asked_ + ' ' + std::to_string(progress_.pieces) + ' ' + std::to_string(progress_.found) + ' ' +
                   std::to_string(progress_.bytes) + " .\n");
  fs::rename(next, progress_of(path_));
}

void ReportFile::add(std::string_view piece, std::size_t found) {
  append(part_of(path_), piece);
  ++progress_.pieces;
  progress_.found = found;
  progress_.bytes += static_cast<std::int64_t>(piece.size());
  write_progress();
}

void ReportFile::finish(std::string_view end) {
  append(part_of(path_), end);
  sync_to_disk(part_of(path_));
  fs::rename(part_of(path_), path_);
  std::error_code ignored;
  fs::remove(progress_of(path_), ignored);
}

}  // namespace fsearch
