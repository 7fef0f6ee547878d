#include "store/block_sums.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <future>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "fsearch/error.hpp"
#include "store/glass/table_writer.hpp"
#include "store/glass/version_file.hpp"
#include "store/records/binary.hpp"
#include "store/records/hash.hpp"
#include "store/whole_file.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view magic = "fssums.1\n";
constexpr std::array<std::string_view, 2> tables = {"docdata.glass", "postlist.glass"};
constexpr std::size_t sum_size = sizeof(std::uint64_t);
constexpr std::size_t blocks_at_once = 32;
constexpr int most_tries = 3;  // A writer may replace the version file or the sums between the readings of the two.

using Sums = std::vector<std::string>;  // Of each table, the sums of its blocks, one behind another.

struct BlockSums {
  std::uint64_t revision = 0;
  std::string state;  // Of the version file.
  Sums tables;
};

fs::path path_of(const fs::path& generation) { return generation / "sums"; }

std::string number_bytes(std::uint64_t number) {
  std::string bytes;
  for (unsigned shift = 64; shift > 0; shift -= 8) bytes += static_cast<char>(number >> (shift - 8) & 0xFFU);
  return bytes;
}

std::uint64_t number_in(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

// A file has the magic, the revision, the state and a checksum of these; then the sums, and a checksum of all.
constexpr std::size_t head_size = magic.size() + 3 * sum_size;

std::string with_checksum(const std::string& bytes) { return bytes + hash64_bytes(bytes); }

bool has_checksum(std::string_view bytes) {
  const auto checked = bytes.substr(0, bytes.size() - std::min(sum_size, bytes.size()));
  return bytes.substr(checked.size()) == hash64_bytes(checked);
}

std::string encode(const BlockSums& sums) {
  BinaryWriter out;
  for (const std::string& table : sums.tables) out.string(table);
  const std::string head = with_checksum(std::string(magic) + number_bytes(sums.revision) + sums.state);
  return with_checksum(head + out.bytes());
}

std::optional<BlockSums> decode_head(std::string_view bytes) {
  if (bytes.size() < head_size || !bytes.starts_with(magic) || !has_checksum(bytes.substr(0, head_size)))
    return std::nullopt;
  const auto numbers = bytes.substr(magic.size());
  return BlockSums{number_in(numbers.substr(0, sum_size)), std::string(numbers.substr(sum_size, sum_size)), {}};
}

std::optional<BlockSums> decode(std::string_view bytes) {
  auto sums = decode_head(bytes);
  if (!sums || !has_checksum(bytes)) return std::nullopt;
  BinaryReader in(bytes.substr(head_size));
  for (std::size_t i = 0; i < tables.size(); ++i) sums->tables.emplace_back(in.string());
  return in.failed() ? std::nullopt : sums;
}

std::optional<BlockSums> read_sums(const fs::path& generation) {
  std::ifstream file(path_of(generation), std::ios::binary);
  return decode(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::optional<BlockSums> read_head(const fs::path& generation) {
  std::string head(head_size, '\0');
  std::ifstream(path_of(generation), std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
  return decode_head(head);
}

/// A table, block by block; one that cannot be read has none.
class TableFile {
 public:
  explicit TableFile(fs::path path) : path_(std::move(path)), file_(open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat status {};
    if (file_ >= 0 && fstat(file_, &status) == 0)
      blocks_ = static_cast<std::size_t>(status.st_size) / glass::block_size;
  }
  ~TableFile() {
    if (file_ >= 0) close(file_);
  }
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;

  std::size_t blocks() const { return blocks_; }

  /// Returns that many bytes from the start of a block on; fewer at the end of the file. Throws Error: corrupt where
  /// the disk fails.
  std::string_view read(std::size_t block, std::size_t size) {
    buffer_.resize(std::max(buffer_.size(), size));
    std::size_t done = 0;
    while (done < size) {
      const auto at = static_cast<off_t>(block * glass::block_size + done);
      const auto got = pread(file_, buffer_.data() + done, size - done, at);
      if (got < 0 && errno != EINTR)
        throw Error(Error::Kind::corrupt, path_.string(), std::string(std::strerror(errno)) + "; check the disk");
      if (got == 0) break;
      done += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    return std::string_view(buffer_).substr(0, done);
  }

 private:
  fs::path path_;
  int file_;
  std::size_t blocks_ = 0;
  std::string buffer_;
};

constexpr std::size_t revision_size = 4;

/// Returns the commit that wrote a block, which is its first number.
std::uint64_t revision_of(std::string_view block) { return number_in(block.substr(0, revision_size)); }

/// Returns the sums of a table's blocks; those not written since `before` are taken from there.
std::string sums_of(const fs::path& path, std::string_view before, std::uint64_t revision_before) {
  TableFile table(path);
  std::string sums;
  for (std::size_t block = 0; block < table.blocks(); ++block) {
    const bool known = sums.size() < before.size() && revision_of(table.read(block, revision_size)) <= revision_before;
    sums += known ? before.substr(sums.size(), sum_size) : hash64_bytes(table.read(block, glass::block_size));
  }
  return sums;
}

void write(const fs::path& generation, const BlockSums& before) {
  const auto version = glass::read_version_file(generation);
  BlockSums sums{version.revision, hash64_bytes(version.state), {}};
  for (std::size_t i = 0; i < tables.size(); ++i)
    sums.tables.push_back(sums_of(generation / tables[i], before.tables[i], before.revision));
  replace_file(path_of(generation).string(), encode(sums));
}

/// What became of a table since its sums.
struct TableCheck {
  std::uint64_t newest = 0;  // The last commit that wrote a block of it.
  std::size_t blocks = 0;
  std::size_t damaged = 0;
  std::size_t first = 0;
};

TableCheck check_table(const fs::path& path, std::string_view sums, std::uint64_t revision) {
  TableFile table(path);
  TableCheck check;
  const auto is_damaged = [&](std::string_view block) {
    const std::size_t at = check.blocks * sum_size;  // Behind all sums are blocks of a commit that was not finished.
    return at < sums.size() && revision_of(block) <= revision && hash64_bytes(block) != sums.substr(at, sum_size);
  };
  TableFile again(path);  // A writer may have been at the block.
  while (check.blocks < table.blocks()) {
    auto several = table.read(check.blocks, blocks_at_once * glass::block_size);
    if (several.size() < glass::block_size) break;
    for (; several.size() >= glass::block_size; several.remove_prefix(glass::block_size), ++check.blocks) {
      const auto block = several.substr(0, glass::block_size);
      check.newest = std::max(check.newest, revision_of(block));
      if (is_damaged(block) && is_damaged(again.read(check.blocks, glass::block_size)) && check.damaged++ == 0)
        check.first = check.blocks;
    }
  }
  return check;
}

std::string in_words(const TableCheck& check, std::string_view table, std::size_t summed) {
  const std::string name(table);
  const std::string blocks = std::to_string(check.blocks);
  if (check.blocks < summed) return name + " is cut short: it has " + blocks + " blocks of " + std::to_string(summed);
  if (check.damaged == 0) return {};
  return name + ": " + std::to_string(check.damaged) + " of " + blocks +
         " blocks are not as they were written, the first is block " + std::to_string(check.first);
}

/// `newest` is the last commit that wrote a block.
bool is_as_written(const glass::VersionFile& version, const BlockSums& sums, std::uint64_t newest) {
  if (version.revision == sums.revision) return hash64_bytes(version.state) == sums.state;
  return version.revision > sums.revision && version.revision <= newest;
}

}  // namespace

void write_block_sums(const fs::path& generation) {
  write(generation, {.revision = 0, .state = {}, .tables = Sums(tables.size())});
}

void renew_block_sums(const fs::path& generation) {
  if (const auto before = read_sums(generation)) write(generation, *before);
}

bool has_block_sums(const fs::path& generation) {
  std::error_code error;
  return fs::exists(path_of(generation), error);
}

bool has_sound_version(const fs::path& generation) {
  for (int i = 0; i < most_tries; ++i) {
    const auto sums = read_head(generation);
    if (!sums) return true;
    try {
      const auto version = glass::read_version_file(generation);
      if (is_as_written(version, *sums, version.revision)) return true;
    } catch (const Error&) {  // It has not the form of such a file.
    }
  }
  std::error_code error;
  return !fs::exists(generation / "iamglass", error);  // The generation has just been replaced: Xapian says so.
}

std::vector<std::string> damaged_tables(const fs::path& generation) {
  if (!has_block_sums(generation)) return {};
  const auto sums = read_sums(generation);
  if (!sums)
    return {"the checksums are damaged; where nothing else is, remove the file " + path_of(generation).string() +
            " and run: fsearch compact"};
  std::vector<std::string> found;
  std::uint64_t newest = 0;
  std::array<std::future<TableCheck>, tables.size()> checks;
  for (std::size_t i = 0; i < tables.size(); ++i)
    checks[i] = std::async(std::launch::async, check_table, generation / tables[i], sums->tables[i], sums->revision);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const TableCheck check = checks[i].get();
    newest = std::max(newest, check.newest);
    if (std::string text = in_words(check, tables[i], sums->tables[i].size() / sum_size); !text.empty())
      found.push_back(std::move(text));
  }
  try {
    if (!is_as_written(glass::read_version_file(generation), *sums, newest))
      found.emplace_back("iamglass is not as it was written");
  } catch (const Error& error) {
    found.emplace_back(error.what());
  }
  return found;
}

}  // namespace fsearch
