#include "indexer/disk_room.hpp"

#include <string>
#include <system_error>

#include "schema/error.hpp"

namespace fsearch {
namespace {

// An index takes less than its texts; old blocks stay until a commit has succeeded, and other threads write too.
constexpr std::uintmax_t room_for_text = 4;
constexpr std::uintmax_t always_free = std::uintmax_t{256} * 1024;

}  // namespace

void require_room(const std::filesystem::path& folder, std::uintmax_t text_bytes) {
  std::error_code unknown;
  const auto disk = std::filesystem::space(folder, unknown);
  const std::uintmax_t needed = room_for_text * text_bytes + always_free;
  if (unknown || disk.available >= needed) return;
  throw Error(Error::Kind::not_writable, folder.string(),
              "the disk is full: " + std::to_string(needed / 1024) + " KB are needed here, " +
                  std::to_string(disk.available / 1024) + " KB are free; check the free space");
}

}  // namespace fsearch
