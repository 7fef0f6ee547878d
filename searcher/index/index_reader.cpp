#include "searcher/index/index_reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "fsearch/analyzer.hpp"
#include "fsearch/error.hpp"
#include "searcher/index/remote_index.hpp"
#include "store/compatibility.hpp"
#include "store/no_index.hpp"
#include "store/open_generation.hpp"
#include "store/records/index_schema.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

constexpr int most_swaps = 10;                     ///< Met in a row while a link is read.
constexpr std::size_t most_frequencies = 100'000;  ///< Remembered.
constexpr std::size_t most_word_buckets = 2000;    ///< Likewise.

std::string metadata(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

std::string resolve(const std::string& path) {
  if (remote_address(path)) return path;
  std::error_code error;
  const auto current = std::filesystem::path(path) / schema::directory::current;
  auto generation = std::filesystem::canonical(current, error);
  // A link that leads nowhere is being replaced.
  for (int attempt = 0; error && std::filesystem::is_symlink(current) && attempt < most_swaps; ++attempt)
    generation = std::filesystem::canonical(current, error);
  if (error) throw no_index(path);
  return generation.string();
}

/// Throws Xapian::Error, too, for retry_on_commit() to try again.
Xapian::Database open(const std::string& path, const std::string& generation) {
  const auto address = remote_address(path);
  if (!address) return open_generation(generation);
  for (bool again = false;; again = true) {
    try {
      return open_remote(*address);
    } catch (const Xapian::NetworkError& error) {
      // A server that has just started, on a machine under load, may drop a connection that it has accepted.
      const char* system = error.get_error_string();
      if (!again && system != nullptr && std::string_view(system) == std::strerror(ECONNRESET)) continue;
      throw Error(Error::Kind::not_found, path, "no index is served here (xapian-tcpsrv): " + reason_of(error));
    }
  }
}

void add(CorpusStatistics& sum, const CorpusStatistics& more) {
  sum.articles += more.articles;
  sum.title_positions += more.title_positions;
  sum.body_positions += more.body_positions;
}

/// Merges the forms of `more` into `entry`.
void add(LexiconEntry& entry, const LexiconEntry& more) {
  for (const LexiconForm& form : more.forms) {
    const auto known = std::find_if(entry.forms.begin(), entry.forms.end(),
                                    [&](const LexiconForm& other) { return other.exact == form.exact; });
    if (known == entry.forms.end()) {
      entry.forms.push_back(form);
    } else {
      known->documents += form.documents;
      known->occurrences += form.occurrences;
      known->name_like += form.name_like;
    }
  }
}

std::vector<LexiconEntry> merge(std::vector<LexiconEntry> left, std::vector<LexiconEntry> right) {
  if (left.empty()) return right;
  std::map<std::string, LexiconEntry> merged;
  for (auto* entries : {&left, &right})
    for (LexiconEntry& entry : *entries) {
      const auto [place, added] = merged.try_emplace(entry.folded, entry);
      if (!added) add(place->second, entry);
    }
  std::vector<LexiconEntry> all;
  all.reserve(merged.size());
  for (auto& [folded, entry] : merged) all.push_back(std::move(entry));
  return all;
}

}  // namespace

IndexReader::IndexReader(std::vector<std::string> paths) {
  if (paths.empty()) throw Error(Error::Kind::usage, "", "no index named");
  for (std::string& path : paths) {
    const bool remote = remote_address(path).has_value();
    sources_.push_back({std::move(path), remote, {}, {}, {}});
  }
  retry_on_commit(*this, [] {});
  renewed_ = false;
}

void IndexReader::reopen() {
  open_ = false;
  database_ = Xapian::Database();
  for (Source& source : sources_) {
    source.generation = resolve(source.path);
    source.database = open(source.path, source.generation);
    require_compatible(source.path, source.database, Analyzer::fingerprint());
    database_.add_database(source.database);
  }
  read_metadata();
  open_ = renewed_ = true;
}

bool IndexReader::moved() const {
  return std::any_of(sources_.begin(), sources_.end(),
                     [](const Source& source) { return resolve(source.path) != source.generation; });
}

std::vector<ShutGate> IndexReader::shut_gates() const {
  std::vector<ShutGate> gates;
  for (const Source& source : sources_)
    if (!remote_address(source.path)) gates.emplace_back(resolve(source.path));
  return gates;
}

std::string IndexReader::names() const {
  std::string names;
  for (const Source& source : sources_) names += (names.empty() ? "" : ", ") + source.path;
  return names;
}

bool IndexReader::refresh() {
  if (moved()) {
    reopen();
  } else if (database_.reopen()) {
    read_metadata();
    renewed_ = true;
  }
  return std::exchange(renewed_, false);
}

std::uint32_t IndexReader::document_frequency(const std::string& term) const {
  const auto known = frequencies_.find(term);
  if (known != frequencies_.end()) return known->second;
  if (frequencies_.size() >= most_frequencies) frequencies_.clear();
  return frequencies_.emplace(term, database_.get_termfreq(term)).first->second;
}

bool IndexReader::remote() const {
  return std::any_of(sources_.begin(), sources_.end(), [](const Source& source) { return source.remote; });
}

bool IndexReader::remote(std::size_t source) const { return sources_[source].remote; }

void IndexReader::read_metadata() {
  statistics_ = {};
  acronyms_.clear();
  synonyms_.clear();
  lexicon_.clear();
  buckets_.clear();
  words_.clear();
  frequencies_.clear();
  entities_.emplace(database_);
  acronym_keys_.reset();
  terms_of_names_.clear();
  times_of_day_.clear();
  for (Source& source : sources_) source.entities.reset();
  term_sums_.emplace(database_);
  for (const Source& source : sources_) {
    if (const auto part = decode_statistics(metadata(source.database, schema::metadata::statistics)))
      add(statistics_, *part);
    for (SynonymGroup& group : read_synonyms(metadata(source.database, schema::metadata::synonyms)).groups)
      synonyms_.push_back(std::move(group));
    const auto acronyms = decode_acronyms(metadata(source.database, schema::metadata::acronyms));
    if (!acronyms) continue;
    for (const auto& [short_form, expansions] : *acronyms)
      for (const auto& [expansion, count] : expansions) acronyms_[short_form][expansion] += count;
  }
}

const std::vector<LexiconEntry>& IndexReader::lexicon(const std::string& bucket) {
  const auto known = lexicon_.find(bucket);
  if (known != lexicon_.end()) return known->second;
  std::vector<LexiconEntry> entries;
  for (const Source& source : sources_) {
    const std::string bytes = metadata(source.database, std::string(schema::metadata::lexicon) + bucket);
    if (bytes.empty()) continue;
    if (auto part = decode_lexicon(bytes)) entries = merge(std::move(entries), std::move(*part));
  }
  return lexicon_.emplace(bucket, std::move(entries)).first->second;
}

const LexiconEntry* IndexReader::lexicon_entry(const std::string& folded) {
  if (!in_lexicon(folded)) return nullptr;
  const std::vector<LexiconEntry>& entries = lexicon(lexicon_bucket(folded));
  const auto at =
      std::lower_bound(entries.begin(), entries.end(), folded,
                       [](const LexiconEntry& entry, const std::string& key) { return entry.folded < key; });
  return at != entries.end() && at->folded == folded ? &*at : nullptr;
}

const std::vector<NumberedWord>& IndexReader::words(std::size_t source, const std::string& bucket) {
  const auto known = words_.find({source, bucket});
  if (known != words_.end()) return known->second;
  if (words_.size() >= most_word_buckets) words_.clear();
  const std::string bytes = metadata(sources_[source].database, std::string(schema::metadata::words) + bucket);
  auto words = bytes.empty() ? std::nullopt : decode_words(bytes);
  return words_.emplace(std::pair(source, bucket), words ? std::move(*words) : std::vector<NumberedWord>())
      .first->second;
}

const std::shared_ptr<const NumberedEntities>& IndexReader::entity_table(std::size_t source) {
  auto& table = sources_[source].entities;
  if (!table)
    table = std::make_shared<const NumberedEntities>(
        EntityTable::read([&](const std::string& key) { return metadata(sources_[source].database, key); }));
  return table;
}

const AcronymKeys& IndexReader::acronym_keys() {
  if (!acronym_keys_) acronym_keys_.emplace(acronyms_);
  return *acronym_keys_;
}

const std::vector<std::string>& IndexReader::lexicon_buckets() {
  if (!buckets_.empty()) return buckets_;
  const std::string prefix(schema::metadata::lexicon);
  for (const Source& source : sources_)
    for (auto key = source.database.metadata_keys_begin(prefix); key != source.database.metadata_keys_end(prefix);
         ++key)
      buckets_.push_back((*key).substr(prefix.size()));
  std::sort(buckets_.begin(), buckets_.end());
  buckets_.erase(std::unique(buckets_.begin(), buckets_.end()), buckets_.end());
  return buckets_;
}

}  // namespace fsearch
