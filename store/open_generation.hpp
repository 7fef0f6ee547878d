/// Opens a generation for reading.
#pragma once
#include <xapian.h>

#include <string>

namespace fsearch {

/// Returns the database at `generation`. Its version file, some hundred bytes that Xapian crashes on where they are
/// damaged and that every score depends on, is compared with its checksum; the tables are not read. Throws
/// Xapian::Error: DatabaseCorruptError where the file is another.
Xapian::Database open_generation(const std::string& generation);

}  // namespace fsearch
