#include "store/glass/table_writer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <utility>

#include "fsearch/error.hpp"
#include "store/glass/output_file.hpp"

namespace fsearch::glass {
namespace {

// The layout of a block: revision (4 bytes), level (1), the largest free piece (2), all free bytes (2), the end of the
// directory (2), the directory of item offsets (2 each), free bytes, items. Numbers have their highest byte first.
constexpr std::size_t directory_start = 11;
constexpr std::size_t offset_size = 2;
constexpr std::size_t component_size = 2;
constexpr std::size_t items_that_fit = 4;
constexpr std::size_t largest_item = (block_size - directory_start - items_that_fit * offset_size) / items_that_fit;

// An item of a leaf: its size less 3 and flags (2), the key's length (1), the key, the component (2) unless it is the
// first, a piece of the tag. An item of a branch: a block (4), the key's length (1), the key, the component (2).
constexpr std::size_t leaf_item_head = 3;
constexpr unsigned flag_last = 0x4000;
constexpr unsigned flag_first = 0x2000;

constexpr std::size_t longest_key = 255;
constexpr std::size_t largest_tag = std::size_t{100} << 20U;  // Components are counted in two bytes.

// A tag is cut to fill a block where so much of it fits; less would cost a reader another block for little.
constexpr std::size_t least_piece = 256;

void put16(char* to, std::size_t value) {
  to[0] = static_cast<char>(value >> 8U);
  to[1] = static_cast<char>(value);
}

void put32(char* to, std::uint32_t value) {
  put16(to, value >> 16U);
  put16(to + 2, value & 0xFFFFU);
}

}  // namespace

class TableWriter::File : public OutputFile {
 public:
  using OutputFile::OutputFile;

  [[noreturn]] void refuse(std::size_t key_size, std::size_t tag_size) const {
    throw Error(
        Error::Kind::internal, path().string(),
        "an entry is too large: a key of " + std::to_string(key_size) + " bytes, a tag of " + std::to_string(tag_size));
  }

  std::uint32_t blocks = 0;
};

struct TableWriter::Block {
  std::array<char, block_size> bytes = {};
  std::size_t directory_end = directory_start;
  std::size_t items_start = block_size;
  std::string first_key;  // What separates it from the block before; empty for the first of its level.
  unsigned first_component = 0;

  bool empty() const { return directory_end == directory_start; }
  std::size_t room() const { return items_start - directory_end; }
  std::size_t room_for_item(std::size_t slack = 0) const { return room() - std::min(offset_size + slack, room()); }

  char* new_item(std::size_t size) {
    items_start -= size;
    put16(bytes.data() + directory_end, items_start);
    directory_end += offset_size;
    return bytes.data() + items_start;
  }

  std::uint32_t write(File& file, std::size_t level) {
    put32(bytes.data(), first_revision);
    bytes[4] = static_cast<char>(level);
    put16(bytes.data() + 5, room());
    put16(bytes.data() + 7, room());
    put16(bytes.data() + 9, directory_end);
    file.write({bytes.data(), bytes.size()});
    directory_end = directory_start;
    items_start = block_size;
    return file.blocks++;
  }
};

TableWriter::TableWriter(std::filesystem::path file, std::size_t leaf_slack)
    : file_(std::make_unique<File>(std::move(file))), leaf_slack_(leaf_slack), open_(1) {
  assert(leaf_slack <= 4000);
  add_component({}, {}, 1, flag_first | flag_last);  // Each tree starts with an item without a key.
}

TableWriter::~TableWriter() = default;

void TableWriter::add(std::string_view key, std::string_view tag) {
  assert(!key.empty() && last_key_ < key);
  if (key.size() > longest_key || tag.size() > largest_tag) file_->refuse(key.size(), tag.size());
  for (unsigned component = 1; component == 1 || !tag.empty(); ++component) {
    const std::size_t head = leaf_item_head + key.size() + (component > 1 ? component_size : 0);
    const std::size_t wanted = std::min(head + tag.size(), largest_item);
    std::size_t size = std::min(wanted, open_[0].room_for_item(leaf_slack_));
    if (size < wanted && size < head + least_piece) {
      end_leaf(key, component);
      size = wanted;
    }
    const bool last = size == head + tag.size();
    add_component(key, tag.substr(0, size - head), component,
                  (component == 1 ? flag_first : 0) | (last ? flag_last : 0));
    tag.remove_prefix(size - head);
  }
  last_key_ = key;
  ++entries_;
}

void TableWriter::add_component(std::string_view key, std::string_view piece, unsigned component, unsigned flags) {
  const std::size_t size = leaf_item_head + key.size() + (component > 1 ? component_size : 0) + piece.size();
  char* item = open_[0].new_item(size);
  put16(item, (size - 3) | flags);
  item[2] = static_cast<char>(key.size());
  item = std::copy(key.begin(), key.end(), item + leaf_item_head);
  if (component > 1) {
    put16(item, component);
    item += component_size;
  }
  std::copy(piece.begin(), piece.end(), item);
}

// The key that leads to the next leaf need only tell it from the last of this one.
void TableWriter::end_leaf(std::string_view next_key, unsigned next_component) {
  Block& leaf = open_[0];
  const std::uint32_t block = leaf.write(*file_, 0);
  link(1, leaf.first_key, leaf.first_component, block);
  const auto differ = std::mismatch(next_key.begin(), next_key.end(), last_key_.begin(), last_key_.end()).first;
  const auto needed = static_cast<std::size_t>(differ - next_key.begin()) + 1;
  // Between two components of one entry the whole key is the same, and the component tells.
  leaf.first_key = next_key.substr(0, next_component > 1 ? next_key.size() : needed);
  leaf.first_component = next_component;
}

void TableWriter::link(std::size_t level, std::string_view key, unsigned component, std::uint32_t block) {
  if (open_.size() <= level) open_.emplace_back();
  if (const std::size_t size = 4 + 1 + key.size() + component_size; open_[level].room_for_item() < size) {
    const std::uint32_t full = open_[level].write(*file_, level);
    link(level + 1, open_[level].first_key, open_[level].first_component, full);
    open_[level].first_key = key;
    open_[level].first_component = component;
  }
  Block& branch = open_[level];
  if (branch.empty()) key = {}, component = 0;  // The level above says what is before the first key.
  char* item = branch.new_item(4 + 1 + key.size() + component_size);
  put32(item, block);
  item[4] = static_cast<char>(key.size());
  put16(std::copy(key.begin(), key.end(), item + 5), component);
}

TableRoot TableWriter::finish() {
  std::uint32_t block = open_[0].write(*file_, 0);
  std::size_t level = 0;
  while (level + 1 < open_.size()) {
    link(level + 1, open_[level].first_key, open_[level].first_component, block);
    ++level;
    block = open_[level].write(*file_, level);
  }
  file_->sync();
  return {block, static_cast<std::uint32_t>(level), entries_, file_->blocks};
}

}  // namespace fsearch::glass
