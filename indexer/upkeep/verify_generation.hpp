/// Verifies one generation from its files up to its articles. Private to the indexer.
#pragma once
#include <string>

#include "fsearch/upkeep.hpp"

namespace fsearch {

/// How much is read of each article: its record's checksum, or all that is said of it. The first takes half of the
/// time.
enum class Thoroughness { quick, full };

/// Returns what is wrong with the generation at `path`: its schema and analyzer, the blocks and the structure of its
/// tables, every record, the corpus statistics, and with `full` every id (present, once). Reads all of it, in a process
/// of its own (run_apart()): what crashes Xapian is one more problem. Requires: no other thread runs.
CheckReport verify_generation(const std::string& path, Thoroughness thoroughness);

/// Throws Error (corrupt) where verify_generation() finds anything wrong at `path`, of the index at `database`.
void require_sound(const std::string& database, const std::string& path, Thoroughness thoroughness);

/// Throws the same where a block of the tables is not as it was written; reads all of them. For a small update, which
/// would make the rest of a damaged block its own.
void require_sound_blocks(const std::string& database, const std::string& path);

}  // namespace fsearch
