#include "indexer/shard_writer.hpp"

#include <utility>

#include "indexer/xapian_error.hpp"

namespace fsearch {
namespace {

// Xapian's in-memory inverter is bound by cache misses: small shards are built faster, and merged slower.
// docs/decisions/0003-building-in-shards.md has the figures.
constexpr std::size_t shard_size = 500;

}  // namespace

ShardWriter::ShardWriter(std::filesystem::path folder, std::string name)
    : folder_(std::move(folder)), name_(std::move(name)) {}

void ShardWriter::add(IncomingArticle incoming) {
  with_xapian(folder_.string(), [&] {
    if (in_shard_ == 0) open_shard();
    shard_.add_document(builder_.build(std::move(incoming)));
    if (++in_shard_ == shard_size) close_shard();
  });
}

std::vector<std::string> ShardWriter::finish() {
  with_xapian(folder_.string(), [&] {
    if (in_shard_ > 0) close_shard();
  });
  return std::exchange(shards_, {});
}

void ShardWriter::open_shard() {
  const auto path = folder_ / (name_ + "-" + std::to_string(shards_.size()));
  constexpr int flags =
      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | Xapian::DB_BACKEND_GLASS;
  shard_ = Xapian::WritableDatabase(path.string(), flags);
  shards_.push_back(path.string());
}

void ShardWriter::close_shard() {
  shard_.commit();
  shard_.close();
  in_shard_ = 0;
}

}  // namespace fsearch
