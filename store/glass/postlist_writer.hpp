/// Writes the postlist table of a glass database: statistics and chunks of values, the lengths of documents, and for
/// each term its postings, cut into chunks.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/glass/packing.hpp"
#include "store/glass/table_writer.hpp"

namespace fsearch::glass {

struct SlotStatistics {
  std::uint32_t count = 0;
  std::string least;
  std::string greatest;
};

/// Calls: value_statistics* (begin_slot value* end_slot)* lengths (begin_term posting+ end_term)* finish, with slots
/// ascending, terms in byte order, and documents ascending in each.
class PostlistWriter {
 public:
  explicit PostlistWriter(std::filesystem::path file) : table_(std::move(file), leaf_slack) {}

  /// Says how many values there are in a slot, none of them empty, and the least and greatest in byte order.
  void value_statistics(std::uint32_t slot, const SlotStatistics& statistics);

  void begin_slot(std::uint32_t slot);
  void value(DocId document, std::string_view value);  ///< Requires: not empty.
  void end_slot();

  /// Writes the lengths of documents 1, 2, and so on.
  void lengths(const std::vector<std::uint32_t>& lengths);

  /// Starts a term with so many postings, whose wdf sum up to `collection_frequency`.
  void begin_term(std::string_view term, std::uint32_t documents, std::uint64_t collection_frequency);
  void posting(DocId document, std::uint32_t wdf);
  void end_term() { end_chunk(true); }

  TableRoot finish() { return table_.finish(); }

 private:
  // 1,000 articles more change nearly every leaf of 100,000 by some 80 bytes (docs/decisions/0011-bulk-tables.md).
  static constexpr std::size_t leaf_slack = 512;

  void begin_postings(std::uint32_t documents, std::uint64_t collection_frequency);
  void end_chunk(bool last);

  TableWriter table_;
  std::string key_;    // Of the chunk at hand.
  std::string start_;  // What the keys of a term's later chunks, or of all chunks of a slot, start with.
  std::string head_;   // What only the first chunk of a term starts with.
  std::string chunk_;
  std::string tag_;
  DocId first_ = 0;  // Document of the chunk.
  DocId last_ = 0;
};

}  // namespace fsearch::glass
