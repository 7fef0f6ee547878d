#include "indexer/generation_reader.hpp"

#include <utility>

#include "analyzers/analyzer.hpp"
#include "indexer/xapian_error.hpp"
#include "schema/index_schema.hpp"

namespace fsearch {

GenerationReader::GenerationReader(std::string database, const std::string& path) : path_(std::move(database)) {
  with_xapian(path_, [&] {
    database_ = Xapian::Database(path);
    const std::string difference = incompatibility(database_);
    if (!difference.empty())
      throw Error(
          Error::Kind::mismatch, path_,
          difference + "; index everything anew with: fsearch index --rebuild --db " + path_ + " PATH");
  });
}

bool GenerationReader::holds_unchanged(const IncomingArticle& incoming) const {
  return has_term(std::string(schema::prefix::checksum) + incoming.checksum);
}

bool GenerationReader::holds_id(const std::string& id) const { return has_term(schema::id_term(id)); }

bool GenerationReader::empty() const { return database_.get_doccount() == 0; }

bool GenerationReader::has_term(const std::string& term) const {
  return with_xapian(path_, [&] { return database_.term_exists(term); });
}

std::string incompatibility(const Xapian::Database& database) {
  const std::string version = database.get_metadata(std::string(schema::metadata::schema));
  if (version != schema::schema_version)
    return "made with schema " + (version.empty() ? "unknown" : version) + ", this fsearch uses schema " +
           std::string(schema::schema_version);
  const std::string analyzer = database.get_metadata(std::string(schema::metadata::analyzer));
  if (analyzer != Analyzer::fingerprint())
    return "made with the analyzer " + analyzer + ", this fsearch uses " + Analyzer::fingerprint();
  return {};
}

}  // namespace fsearch
