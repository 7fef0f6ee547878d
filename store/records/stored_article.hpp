/// The record an index keeps of one article: what a searcher needs to show and re-rank it without the source.
///
/// decode(encode(x)) == x. Damaged bytes decode to nothing, which a checksum over all of them tells; they never crash.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/entity_type.hpp"
#include "fsearch/passage.hpp"
#include "fsearch/spans.hpp"
#include "store/records/binary.hpp"
#include "store/records/compression.hpp"

namespace fsearch {

/// An entity that an article names. Its id is its name's entity_key() (store/entities/entity_terms.hpp).
struct StoredEntity {
  EntityType type = EntityType::other;
  std::string name;            ///< The fullest form known: "Sam Altman".
  std::vector<Span> in_title;  ///< Where it is named, in any form; ordered, as those below.
  std::vector<Span> in_text;

  std::size_t mentions() const { return in_title.size() + in_text.size(); }

  bool operator==(const StoredEntity&) const = default;
};

struct StoredArticle {
  Article article;
  std::vector<Passage> passages;       ///< As split_passages() gave them at index time.
  std::vector<StoredEntity> entities;  ///< The most named first; none where they were not looked for.

  bool operator==(const StoredArticle&) const = default;
};

/// Returns the part of a record that says where passages and entities lie, which is not compressed.
std::string encode_spans(const Article& article, std::span<const Passage> passages,
                         std::span<const StoredEntity* const> entities);

/// Returns whether the bytes of a record are those that were written. Takes a fiftieth of the time to decode it.
bool is_whole_record(std::string_view record);

/// Not thread-safe: give each thread its own.
class ArticleEncoder {
 public:
  ArticleEncoder();
  std::string encode(const StoredArticle& stored);
  /// The same, given what encode_spans() returned for the article.
  std::string encode(const Article& article, std::string_view spans);

 private:
  Compressor compressor_;
  BinaryWriter text_;
};

/// Not thread-safe: give each thread its own.
class ArticleDecoder {
 public:
  ArticleDecoder();

  /// Returns the article; nothing where the record is damaged or of another version. Every span lies inside
  /// the text.
  std::optional<StoredArticle> decode(std::string_view record);

  /// Returns its date alone; nothing likewise.
  std::optional<std::string> decode_date(std::string_view record);

 private:
  Decompressor decompressor_;
};

}  // namespace fsearch
