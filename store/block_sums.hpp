/// Checksums of the blocks of an index's tables: Xapian keeps none, and answers from a flipped bit as from a true one.
///
/// They lie in the file `sums` beside the tables, with the revision of the database that they tell of. A block that a
/// later commit wrote bears a later revision, so that a commit need not be one with its sums: where a writer is killed
/// between the two, the blocks of that commit alone are without, until the next writer.
/// docs/decisions/0022-sums-of-blocks.md says why, with figures.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace fsearch {

/// Writes the sums of all blocks. Throws Error: not_writable; corrupt where the version file is. Requires: nobody else
/// writes to the generation, as below.
void write_block_sums(const std::filesystem::path& generation);

/// The same, after a commit: reads again only what was written since the last sums. A generation without sums stays
/// without.
void renew_block_sums(const std::filesystem::path& generation);

/// Returns whether there are sums to compare with; a copy made by xapian-replicate has none.
bool has_block_sums(const std::filesystem::path& generation);

/// Returns whether the version file is the one that the sums tell of, or that of a later commit; true without sums.
/// Reads that file and 33 bytes of the sums. Anybody may write meanwhile.
bool has_sound_version(const std::filesystem::path& generation);

/// Returns what differs from the sums, in words: a table, its first differing block, how many there are. Empty
/// where nothing does, and where there are no sums.
std::vector<std::string> damaged_tables(const std::filesystem::path& generation);

}  // namespace fsearch
