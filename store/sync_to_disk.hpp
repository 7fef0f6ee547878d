/// Puts on the disk what was written: a power cut takes nothing of it afterwards.
#pragma once
#include <filesystem>

namespace fsearch {

/// Waits until a file, or the names in a folder, are on the disk. Where the system cannot, nothing happens.
void sync_to_disk(const std::filesystem::path& path);

}  // namespace fsearch
