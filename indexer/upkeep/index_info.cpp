#include "fsearch/upkeep.hpp"

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include "fsearch/analyzer.hpp"
#include "fsearch/synonym_table.hpp"
#include "indexer/update/generation_reader.hpp"
#include "learning/corpus_vectors.hpp"
#include "store/compatibility.hpp"
#include "store/disk_room.hpp"
#include "store/index_directory.hpp"
#include "store/open_generation.hpp"
#include "store/records/acronym_table.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/lexicon.hpp"
#include "store/xapian_error.hpp"
#include "text/clock.hpp"
#include "text/dates.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

// Xapian's bounds of a slot say what was ever in it: articles removed since keep them wide.
std::pair<std::string, std::string> least_and_most(const Xapian::Database& database, std::uint32_t slot) {
  std::string least, most;
  const auto end = database.valuestream_end(slot);
  for (auto value = database.valuestream_begin(slot); value != end; ++value) {
    if (least.empty() || *value < least) least = *value;
    if (*value > most) most = *value;
  }
  return {least, most};
}

void read_dates(const Xapian::Database& database, IndexInfo& info) {
  const auto [first, last] = least_and_most(database, schema::slot::date);
  info.first_date = iso_date(first);
  info.last_date = iso_date(last);
  const std::string indexed = least_and_most(database, schema::slot::indexed).second;
  if (const auto time = schema::time_of_value(indexed)) info.last_indexed = to_instant(*time);
}

void read_tables(const Xapian::Database& database, IndexInfo& info) {
  const auto metadata = [&](std::string_view key) { return database.get_metadata(std::string(key)); };
  info.schema = metadata(schema::metadata::schema);
  info.analyzer = metadata(schema::metadata::analyzer);
  info.passages = metadata(schema::metadata::passages);
  if (const auto acronyms = decode_acronyms(metadata(schema::metadata::acronyms))) info.acronyms = acronyms->size();
  info.synonyms = read_synonyms(metadata(schema::metadata::synonyms)).groups.size();
  const auto statistics = decode_statistics(metadata(schema::metadata::statistics));
  if (statistics && statistics->articles > 0) {
    const auto articles = static_cast<double>(statistics->articles);
    info.average_title_length = static_cast<double>(statistics->title_positions) / articles;
    info.average_body_length = static_cast<double>(statistics->body_positions) / articles;
  }
  const std::string prefix(schema::metadata::lexicon);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key)
    if (const auto bucket = decode_lexicon(database.get_metadata(*key))) info.lexicon_forms += bucket->size();
}

}  // namespace

IndexInfo read_index_info(const std::string& database) {
  const fs::path generation = published_generation(database);
  return with_xapian(database, [&] {
    IndexInfo info;
    info.database = database;
    info.generation = generation.filename().string();
    const Xapian::Database opened = open_generation(generation.string());
    info.size_bytes = size_of_files(generation);
    info.articles = opened.get_doccount();
    info.incompatibility = incompatibility(opened, Analyzer::fingerprint());
    read_tables(opened, info);
    read_dates(opened, info);
    info.training = CorpusVectors((fs::path(database) / schema::directory::vectors).string()).training();
    return info;
  });
}

}  // namespace fsearch
