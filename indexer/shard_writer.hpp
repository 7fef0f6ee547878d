/// Writes articles into a sequence of small private databases, which one merge later makes one.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/document_builder.hpp"

namespace fsearch {

/// One thread's. Nothing is readable or safe before finish(): shards are written without any sync.
class ShardWriter {
 public:
  /// Shards are folders in `folder` whose names start with `name`.
  ShardWriter(std::filesystem::path folder, std::string name, bool with_entities);

  void add(IncomingArticle incoming);

  /// Completes the last shard. Returns the databases that together hold every article: fewer than there were
  /// shards, for full sets of them are merged as they come.
  std::vector<std::string> finish();

  CorpusDelta take_delta() { return builder_.take_delta(); }

 private:
  void open_shard();
  void close_shard();
  void keep(std::string database, std::size_t level);
  std::string next_path();

  std::filesystem::path folder_;
  std::string name_;
  DocumentBuilder builder_;
  Xapian::WritableDatabase shard_;
  std::string shard_path_;
  std::size_t in_shard_ = 0;
  std::uintmax_t text_bytes_ = 0;  // Of the articles in the shard.
  std::size_t paths_ = 0;
  std::vector<std::vector<std::string>> kept_;  // By how many merges an article in them has seen.
};

}  // namespace fsearch
