#include "indexer/disk_room.hpp"

#include <string>
#include <system_error>

#include "schema/error.hpp"

namespace fsearch {
namespace {

constexpr std::uintmax_t always_free = std::uintmax_t{256} * 1024;

}  // namespace

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
