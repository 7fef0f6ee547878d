/// Whether a disk has room for what is to be written.
#pragma once
#include <cstdint>
#include <filesystem>

namespace fsearch {

/// Returns the bytes that a database of articles of so many bytes of text may take while it is written: it takes less
/// than its texts, but old blocks stay until a commit has succeeded, and other threads write too.
constexpr std::uintmax_t room_for_text(std::uintmax_t text_bytes) { return 4 * text_bytes; }

/// Throws Error where the disk of `folder` has not room for so many bytes, and a little to spare.
///
/// Asked before each commit: where the disk fills up in the middle of one, Xapian 1.4.22 may throw from a destructor,
/// which ends the program without a word. Others may fill the disk meanwhile, so this makes that rare, not impossible.
void require_room(const std::filesystem::path& folder, std::uintmax_t bytes);

}  // namespace fsearch
