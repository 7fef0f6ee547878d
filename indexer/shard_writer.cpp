#include "indexer/shard_writer.hpp"

#include <iterator>
#include <utility>

#include "indexer/disk_room.hpp"
#include "indexer/merge_databases.hpp"
#include "indexer/xapian_error.hpp"

namespace fsearch {
namespace {

// Xapian's in-memory inverter is bound by cache misses: small shards are built faster, and merged slower.
// docs/decisions/0003-building-in-shards.md has the figures.
constexpr std::size_t shard_size = 500;

// Merging in the threads that build leaves less to the one merge at the end, and few files for it to open.
constexpr std::size_t merged_at_once = 32;

}  // namespace

ShardWriter::ShardWriter(std::filesystem::path folder, std::string name, bool with_entities)
    : folder_(std::move(folder)), name_(std::move(name)), builder_(with_entities) {}

void ShardWriter::add(IncomingArticle incoming) {
  with_xapian(folder_.string(), [&] {
    if (in_shard_ == 0) open_shard();
    text_bytes_ += incoming.article.text.size();
    shard_.add_document(builder_.build(std::move(incoming)));
    if (++in_shard_ == shard_size) close_shard();
  });
}

std::vector<std::string> ShardWriter::finish() {
  with_xapian(folder_.string(), [&] {
    if (in_shard_ > 0) close_shard();
  });
  std::vector<std::string> databases;
  for (auto& level : std::exchange(kept_, {}))
    std::move(level.begin(), level.end(), std::back_inserter(databases));
  return databases;
}

std::string ShardWriter::next_path() { return (folder_ / (name_ + "-" + std::to_string(paths_++))).string(); }

void ShardWriter::open_shard() {
  constexpr int flags =
      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | Xapian::DB_BACKEND_GLASS;
  shard_path_ = next_path();
  shard_ = Xapian::WritableDatabase(shard_path_, flags);
}

void ShardWriter::close_shard() {
  require_room(folder_, room_for_text(std::exchange(text_bytes_, 0)));
  shard_.commit();
  shard_.close();
  in_shard_ = 0;
  keep(shard_path_, 0);
}

void ShardWriter::keep(std::string database, std::size_t level) {
  if (kept_.size() <= level) kept_.emplace_back();
  kept_[level].push_back(std::move(database));
  if (kept_[level].size() < merged_at_once) return;
  const auto sources = std::exchange(kept_[level], {});
  std::string merged = next_path();
  merge_databases(sources, merged);
  for (const auto& source : sources) std::filesystem::remove_all(source);
  keep(std::move(merged), level + 1);
}

}  // namespace fsearch
