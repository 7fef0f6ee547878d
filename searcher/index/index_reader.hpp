/// The open indexes behind a searcher. Private to searcher/: with candidates.cpp, the only place that sees Xapian.
#pragma once
#include <xapian.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fsearch/synonym_table.hpp"
#include "searcher/index/entity_index.hpp"
#include "searcher/index/numbered_entities.hpp"
#include "searcher/index/term_sums.hpp"
#include "store/commit_gate.hpp"
#include "store/entities/acronym_keys.hpp"
#include "store/records/acronym_table.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/lexicon.hpp"
#include "store/records/word_list.hpp"

namespace fsearch {

/// Several indexes read as one. Not thread-safe.
class IndexReader {
 public:
  /// Opens the indexes; see Searcher for the errors.
  explicit IndexReader(std::vector<std::string> paths);

  const Xapian::Database& database() const { return database_; }
  std::uint32_t articles() const { return database_.get_doccount(); }
  /// Returns how many articles hold a term; looked up once.
  std::uint32_t document_frequency(const std::string& term) const;
  const CorpusStatistics& statistics() const { return statistics_; }
  const AcronymTable& acronyms() const { return acronyms_; }
  /// Returns the synonyms declared for the indexes, together.
  const std::vector<SynonymGroup>& synonyms() const { return synonyms_; }
  EntityIndex& entities() { return *entities_; }
  TermSums& term_sums() { return *term_sums_; }
  /// Returns whether some of the indexes are served by another machine.
  bool remote() const;
  bool remote(std::size_t source) const;

  /// Returns the entries of a bucket over all indexes, read once; in byte order of `folded`.
  const std::vector<LexiconEntry>& lexicon(const std::string& bucket);
  /// Returns the entry of a folded word, or null.
  const LexiconEntry* lexicon_entry(const std::string& folded);
  /// Returns how many indexes are read, and the database of each.
  std::size_t sources() const { return sources_.size(); }
  const Xapian::Database& database_of(std::size_t source) const { return sources_[source].database; }
  /// Returns the index that a document of database() lies in, and its number there.
  std::size_t source_of(Xapian::docid document) const { return (document - 1) % sources_.size(); }
  Xapian::docid document_in_source(Xapian::docid document) const {
    return static_cast<Xapian::docid>((document - 1) / sources_.size() + 1);
  }
  /// Returns the words of a bucket (see word_bucket()) of one index. Valid until the next call.
  const std::vector<NumberedWord>& words(std::size_t source, const std::string& bucket);
  /// Returns the entities of one index by their numbers, read once.
  const std::shared_ptr<const NumberedEntities>& entity_table(std::size_t source);
  const AcronymKeys& acronym_keys();
  /// What terms_of_name() remembers, by name and type.
  std::map<std::pair<std::string, int>, std::vector<std::string>>& terms_of_names() { return terms_of_names_; }
  /// What order_by_moment() remembers, by document.
  std::unordered_map<Xapian::docid, std::string>& times_of_day() { return times_of_day_; }
  /// Returns the names of all buckets.
  const std::vector<std::string>& lexicon_buckets();

  /// Opens again what a writer has published meanwhile; returns whether anything was opened since the last call.
  bool refresh();

  /// What retry_on_commit() needs. reopen() opens everything anew; is_open() is false after it threw, and after
  /// close(); moved() tells whether a writer has published another generation than the one that is open.
  void reopen();
  void close() { open_ = false; }
  bool is_open() const { return open_; }
  bool moved() const;
  /// Returns what keeps writers of the indexes here from committing.
  std::vector<ShutGate> shut_gates() const;
  /// Returns the paths of the indexes, for messages.
  std::string names() const;

 private:
  struct Source {
    std::string path;
    bool remote = false;
    std::string generation;  ///< The directory that `path` led to when it was opened.
    Xapian::Database database;
    std::shared_ptr<const NumberedEntities> entities = nullptr;  ///< Once read.
  };
  void read_metadata();

  std::vector<Source> sources_;
  bool open_ = false;
  bool renewed_ = false;  // Since the last refresh().
  Xapian::Database database_;
  CorpusStatistics statistics_;
  AcronymTable acronyms_;
  std::vector<SynonymGroup> synonyms_;
  std::optional<EntityIndex> entities_;
  std::optional<AcronymKeys> acronym_keys_;
  std::map<std::pair<std::string, int>, std::vector<std::string>> terms_of_names_;
  std::unordered_map<Xapian::docid, std::string> times_of_day_;
  std::optional<TermSums> term_sums_;
  mutable std::unordered_map<std::string, std::uint32_t> frequencies_;
  std::map<std::string, std::vector<LexiconEntry>> lexicon_;
  std::vector<std::string> buckets_;
  std::map<std::pair<std::size_t, std::string>, std::vector<NumberedWord>> words_;
};

/// Runs `work`, opening first what is not open, and turns what Xapian throws into Error. It starts again on a reopened
/// reader after a commit in the middle; once more, where tables seem damaged (a commit may make them seem so) or a
/// connection is lost. No other way leads from a caller to Xapian: its errors are no std::exception.
void retry_on_commit(IndexReader& reader, const std::function<void()>& work);

}  // namespace fsearch
