#include "store/disk_room.hpp"

#include <algorithm>
#include <string>
#include <system_error>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr std::uintmax_t always_free = std::uintmax_t{256} * 1024;

// Records, term lists and new leaves take less than the texts; old blocks stay until a commit has succeeded.
constexpr std::uintmax_t written_per_text_byte = 4;

// Each posting changes a leaf, which Xapian writes elsewhere. An article has one for some 12 bytes of text.
constexpr std::uintmax_t changed_per_text_byte = 8192 / 12;

}  // namespace

std::uintmax_t size_of_files(const std::filesystem::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

std::uintmax_t room_for_update(const std::filesystem::path& database, std::uintmax_t text_bytes) {
  std::error_code none;
  const std::uintmax_t size = std::filesystem::file_size(database / "postlist.glass", none);
  const std::uintmax_t leaves = none ? 0 : size;  // They change once, however many the postings.
  return written_per_text_byte * text_bytes + std::min(leaves, changed_per_text_byte * text_bytes);
}

void require_room(const std::filesystem::path& folder, std::uintmax_t bytes) {
  std::error_code unknown;
  const auto disk = std::filesystem::space(folder, unknown);
  const std::uintmax_t needed = bytes + always_free;
  if (unknown || disk.available >= needed) return;
  throw Error(Error::Kind::not_writable, folder.string(),
              "the disk is full: " + std::to_string(needed / 1024) + " KB are needed here, " +
                  std::to_string(disk.available / 1024) + " KB are free; check the free space");
}

}  // namespace fsearch
