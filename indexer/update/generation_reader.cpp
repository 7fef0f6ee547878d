#include "indexer/update/generation_reader.hpp"

#include <optional>
#include <utility>

#include "fsearch/analyzer.hpp"
#include "indexer/update/posted_terms.hpp"
#include "store/compatibility.hpp"
#include "store/open_generation.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/stored_article.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {

GenerationReader::GenerationReader(std::string database, const std::string& path) : path_(std::move(database)) {
  with_xapian(path_, [&] {
    database_ = open_generation(path);
    require_compatible(path_, database_, Analyzer::fingerprint());
  });
}

bool GenerationReader::holds_checksum(const std::string& checksum) const {
  return has_term(std::string(schema::prefix::checksum) + checksum);
}

bool GenerationReader::holds_id(const std::string& id) const { return has_term(schema::id_term(id)); }

// No document keeps a list of its terms: the postings of the origins are read the other way round.
void GenerationReader::read_origins() const {
  origins_.emplace_back();
  origin_of_document_.resize(database_.get_lastdocid() + std::size_t{1});
  const std::string prefix(schema::prefix::origin);
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
    for (auto it = database_.postlist_begin(*term); it != database_.postlist_end(*term); ++it)
      origin_of_document_.at(*it) = static_cast<std::uint32_t>(origins_.size());
    origins_.push_back(*term);
  }
}

std::optional<std::string> GenerationReader::origin_of(const std::string& id) const {
  return with_xapian(path_, [&]() -> std::optional<std::string> {
    const std::string term = schema::id_term(id);
    const auto document = database_.postlist_begin(term);
    if (document == database_.postlist_end(term)) return std::nullopt;
    if (origins_.empty()) read_origins();
    return origins_.at(origin_of_document_.at(*document));
  });
}

std::size_t GenerationReader::articles() const { return database_.get_doccount(); }

std::string GenerationReader::time_of(const std::string& checksum) const {
  return with_xapian(path_, [&]() -> std::string {
    const auto article = database_.postlist_begin(std::string(schema::prefix::checksum) + checksum);
    const bool none = article == database_.postlist_end(std::string(schema::prefix::checksum) + checksum);
    return none ? "" : database_.get_document(*article).get_value(schema::slot::indexed);
  });
}

std::string GenerationReader::latest_time() const {
  return with_xapian(path_, [&] { return database_.get_value_upper_bound(schema::slot::indexed); });
}

void GenerationReader::read_clusters(DuplicateClusters& clusters) const {
  with_xapian(path_, [&] {
    clusters.reserve(database_.get_doccount());
    auto article = database_.valuestream_begin(schema::slot::article);
    auto cluster = database_.valuestream_begin(schema::slot::cluster);
    const auto end = database_.valuestream_end(schema::slot::sketch);
    for (auto sketch = database_.valuestream_begin(schema::slot::sketch); sketch != end; ++sketch) {
      article.skip_to(sketch.get_docid());
      cluster.skip_to(sketch.get_docid());
      clusters.insert(*article, *sketch, *cluster);
    }
  });
}

std::vector<std::string> GenerationReader::ids_missing(const std::string& origin,
                                                       const std::function<bool(const std::string&)>& met) const {
  return with_xapian(path_, [&] {
    std::vector<Xapian::docid> documents;
    const std::string term = schema::origin_term(origin);
    for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it)
      if (!met(database_.get_document(*it).get_value(schema::slot::article))) documents.push_back(*it);
    return id_terms_of(documents);
  });
}

std::vector<std::string> GenerationReader::id_terms_of(const std::vector<Xapian::docid>& documents) const {
  ArticleDecoder decoder;
  std::vector<std::string> terms;
  std::vector<Xapian::docid> damaged;
  for (const Xapian::docid document : documents)
    if (const auto stored = decoder.decode(database_.get_document(document).get_data()))
      terms.push_back(schema::id_term(stored->article.id));
    else
      damaged.push_back(document);
  for (const auto& [document, ids] : posted_terms(database_, damaged, std::string(schema::prefix::id)))
    for (const auto& [term, wdf] : ids) terms.push_back(term);
  return terms;
}

std::string GenerationReader::id_under(const std::string& term) const {
  return with_xapian(path_, [&] {
    ArticleDecoder decoder;
    const auto place = database_.postlist_begin(term);
    const auto stored = place == database_.postlist_end(term)
                            ? std::nullopt
                            : decoder.decode(database_.get_document(*place).get_data());
    return stored ? stored->article.id : term.substr(schema::prefix::id.size());
  });
}

bool GenerationReader::has_term(const std::string& term) const {
  return with_xapian(path_, [&] { return database_.term_exists(term); });
}

WordNumbers::Load metadata_of(const std::string& path) {
  return with_xapian(path, [&]() -> WordNumbers::Load {
    return [path, database = open_generation(path)](const std::string& key) {
      return with_xapian(path, [&] { return database.get_metadata(key); });
    };
  });
}

std::string synonyms_of_generation(const std::string& path) {
  try {
    return open_generation(path).get_metadata(std::string(schema::metadata::synonyms));
  } catch (const Xapian::Error&) {
    return {};  // Whoever rebuilds a damaged index must be able to.
  }
}

}  // namespace fsearch
