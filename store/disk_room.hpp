/// Whether a disk has room for what is to be written.
#pragma once
#include <cstdint>
#include <filesystem>

namespace fsearch {

/// Returns the bytes that the files in a folder have together. Throws std::filesystem::filesystem_error.
std::uintmax_t size_of_files(const std::filesystem::path& folder);

/// Returns the bytes that the database in the folder `database` may grow by while articles of so many bytes of text are
/// added or removed.
std::uintmax_t room_for_update(const std::filesystem::path& database, std::uintmax_t text_bytes);

/// Throws Error where the disk of `folder` has not room for so many bytes, and a little to spare.
///
/// Asked before each commit: where the disk fills up in the middle of one, Xapian 1.4.22 may throw from a destructor,
/// which ends the program without a word. Others may fill the disk meanwhile, so this makes that rare, not impossible.
void require_room(const std::filesystem::path& folder, std::uintmax_t bytes);

}  // namespace fsearch
