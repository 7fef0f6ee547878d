/// The table of term lists of a generation, which an index does without. Private to the indexer.
///
/// Xapian takes a document out of its postings by the list of its terms: in other indexes a third of their bytes. Here
/// the table has the documents that are about to leave, from just before a transaction until just after it; at rest it
/// is empty. It is there at all because Xapian serves no document of a database without one to other machines.
#pragma once
#include <xapian.h>

#include <filesystem>

#include "indexer/update/posted_terms.hpp"
#include "store/glass/table_writer.hpp"

namespace fsearch {

/// Writes the table of a generation anew. Calls: drop_term_lists() before, add* finish. All throw Error: not_writable.
class TermListWriter {
 public:
  explicit TermListWriter(const std::filesystem::path& generation);

  /// Adds the list of a document, and which values it has. Requires: documents ascend.
  void add(const Xapian::Document& document, const PostedTerms& terms);

  /// Makes the table part of the generation.
  void finish();

 private:
  std::filesystem::path generation_;
  glass::TableWriter table_;
};

/// Makes the table empty.
void drop_term_lists(const std::filesystem::path& generation);

/// Removes the table, which must be empty: Xapian then writes no lists of the documents that it adds.
void remove_term_lists(const std::filesystem::path& generation);

}  // namespace fsearch
