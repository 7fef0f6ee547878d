/// The record an index keeps of one article: what a searcher needs to show and re-rank it without the source.
///
/// decode(encode(x)) == x. Damaged bytes decode to nothing; they never crash.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/spans.hpp"
#include "schema/article.hpp"
#include "schema/binary.hpp"
#include "schema/compression.hpp"

namespace fsearch {

/// An entity recognised in the text. Reserved: no index holds one yet.
struct StoredEntity {
  Span span;  ///< In the article's text.
  std::string id;

  bool operator==(const StoredEntity&) const = default;
};

struct StoredArticle {
  Article article;
  std::vector<Span> passages;  ///< In article.text, as split_passages() gave them at index time.
  std::vector<StoredEntity> entities;

  bool operator==(const StoredArticle&) const = default;
};

/// Not thread-safe: give each thread its own.
class ArticleEncoder {
 public:
  ArticleEncoder();
  std::string encode(const StoredArticle& stored);

 private:
  Compressor compressor_;
  BinaryWriter writer_;
};

/// Not thread-safe: give each thread its own.
class ArticleDecoder {
 public:
  /// Returns the article; nothing where the record is damaged or of another version. Every span lies inside
  /// the text.
  std::optional<StoredArticle> decode(std::string_view record);

 private:
  Decompressor decompressor_;
};

}  // namespace fsearch
