/// Reads what the indexer needs to know of a published generation. Private to the indexer.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/build/word_numbers.hpp"
#include "indexer/update/duplicate_clusters.hpp"

namespace fsearch {

class GenerationReader {
 public:
  /// Throws Error: mismatch where the generation at `path`, of the index at `database`, was made by another
  /// schema or analyzer; corrupt.
  GenerationReader(std::string database, const std::string& path);

  /// Returns true where the index holds an article with this article_checksum().
  bool holds_checksum(const std::string& checksum) const;
  bool holds_id(const std::string& id) const;
  /// Returns the term of the origin of the article with this id: empty where none was kept, nothing where there is
  /// no such article. The first call reads the origins of all articles, 4 bytes each.
  std::optional<std::string> origin_of(const std::string& id) const;
  std::size_t articles() const;

  /// Returns the value of `slot::indexed` of the article with this checksum; empty where there is none.
  std::string time_of(const std::string& checksum) const;
  /// Returns the latest of these values; empty where there is no article.
  std::string latest_time() const;

  /// Takes the sketches of all articles to `clusters`.
  void read_clusters(DuplicateClusters& clusters) const;

  /// Returns the terms of the ids of all articles from `origin` whose hash of the id is not `met`.
  std::vector<std::string> ids_missing(const std::string& origin,
                                       const std::function<bool(const std::string&)>& met) const;

  /// Returns the id of the article that `term` is the term of; a long id's term tells only a part of it.
  /// Where the record is damaged, that part.
  std::string id_under(const std::string& term) const;

 private:
  bool has_term(const std::string& term) const;
  void read_origins() const;
  std::vector<std::string> id_terms_of(const std::vector<Xapian::docid>& documents) const;  // Which ascend.

  std::string path_;
  Xapian::Database database_;
  mutable std::vector<std::string> origins_;               // Their terms, behind an empty one; once they are read.
  mutable std::vector<std::uint32_t> origin_of_document_;  // Places in these, by document.
};

/// Returns what reads the metadata of the generation at `path`, apart from whatever else reads it. Throws Error:
/// corrupt.
WordNumbers::Load metadata_of(const std::string& path);

/// Returns the synonyms of the generation at `path`, made by whatever version; empty where they cannot be read.
std::string synonyms_of_generation(const std::string& path);

}  // namespace fsearch
