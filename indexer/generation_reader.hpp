/// Reads what the indexer needs to know of a published generation. Private to the indexer.
#pragma once
#include <xapian.h>

#include <string>

#include "indexer/incoming_article.hpp"

namespace fsearch {

class GenerationReader {
 public:
  /// Throws Error: mismatch where the generation at `path`, of the index at `database`, was made by another
  /// schema or analyzer; corrupt.
  GenerationReader(std::string database, const std::string& path);

  bool holds_unchanged(const IncomingArticle& incoming) const;
  bool holds_id(const std::string& id) const;
  bool empty() const;

 private:
  void check_compatible() const;
  bool has_term(const std::string& term) const;

  std::string path_;
  Xapian::Database database_;
};

/// Names what differs between an index and this program: "schema 1, this program writes 2"; empty where
/// nothing does.
std::string incompatibility(const Xapian::Database& database);

}  // namespace fsearch
