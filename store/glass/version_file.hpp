/// Writes and reads the file that makes some tables a Xapian database: which they are, where each starts, what they sum
/// up to.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "store/glass/table_writer.hpp"

namespace fsearch::glass {

/// What Xapian keeps of all documents. The bounds are those of single documents and terms.
struct DatabaseTotals {
  std::uint32_t documents = 0;  ///< Numbered from 1 without gaps.
  std::uint64_t total_length = 0;
  std::uint32_t least_length = 0;  ///< Of documents with a length above 0; 0 where there is none.
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_wdf = 0;
};

struct TableRoots {
  TableRoot postlist;
  TableRoot docdata;
};

/// Writes `folder`/iamglass, whose tables are already there; the database has neither term lists nor positions
/// nor spellings nor synonyms. Throws Error: not_writable.
void write_version_file(const std::filesystem::path& folder, const TableRoots& roots, const DatabaseTotals& totals);

/// Makes `folder`/termlist.glass, written whole, a table of the database that is there, or no longer one where `root`
/// is empty: at once, for whoever opens it from then on. Later writers deflate neither it nor the records. The folder
/// is not yet synced. Throws Error: not_writable; corrupt where the version file is.
void set_term_lists(const std::filesystem::path& folder, const TableRoot& root);

/// What Xapian knows of the tables of a database, as of one commit.
struct VersionFile {
  std::uint64_t revision = 0;  ///< Counts commits.
  std::string state;           ///< The bytes of the file, as they are where there are no term lists.
};

/// Throws Error: corrupt.
VersionFile read_version_file(const std::filesystem::path& folder);

}  // namespace fsearch::glass
