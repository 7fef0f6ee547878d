/// Writes one B-tree table of Xapian's glass format from its entries in order, each block once.
///
/// Xapian's own writer takes entries in any order, and searches its tree for each. Whoever has them sorted can do
/// without: blocks are filled one after the other and appended to the file, leaves first, each branch block when it
/// is full. docs/decisions/0011-bulk-tables.md has the reasons and the figures.
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace fsearch::glass {

/// Where a table's tree starts, as the version file records it.
struct TableRoot {
  std::uint32_t root = 0;   ///< Block number.
  std::uint32_t level = 0;  ///< Of the root; leaves are 0.
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< In the file; 0 where there is no file.
};

inline constexpr std::uint32_t first_revision = 1;
inline constexpr std::size_t block_size = 8192;

class TableWriter {
 public:
  /// Makes the file anew. So many bytes of each leaf, at most 4,000, are left free for entries that Xapian will add
  /// or lengthen: a full leaf splits at the first, and of a table that changes everywhere each block is then written
  /// twice. Throws Error: not_writable, as do the others.
  explicit TableWriter(std::filesystem::path file, std::size_t leaf_slack = 0);
  ~TableWriter();
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;

  /// Requires: `key` sorts after the last one, and has 1 to 255 bytes; `tag` at most 100 MB.
  void add(std::string_view key, std::string_view tag);

  /// Writes what is left, asks the disk to keep it, and closes. Call it once, last.
  TableRoot finish();

 private:
  struct Block;
  class File;

  void add_component(std::string_view key, std::string_view piece, unsigned component, unsigned flags);
  void end_leaf(std::string_view next_key, unsigned next_component);
  void link(std::size_t level, std::string_view key, unsigned component, std::uint32_t block);

  std::unique_ptr<File> file_;
  std::size_t leaf_slack_;
  std::deque<Block> open_;  // One for each level, the leaf first; a deque, as a new level must not move the others.
  std::string last_key_;
  std::uint64_t entries_ = 0;
};

}  // namespace fsearch::glass
