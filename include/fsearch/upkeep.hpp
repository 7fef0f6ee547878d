/// Keeping an index: what it says of itself, whether it is whole, articles removed, vectors learnt.
///
/// All work on the published generation, which stays as it was where something interrupts them. What changes an index
/// takes the write lock. They throw Error: not_found, locked, mismatch, not_writable, corrupt.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "fsearch/synonym_table.hpp"

namespace fsearch {

/// How what an index knows of the meaning of words was learnt.
struct Training {
  std::size_t articles = 0;    ///< Learnt from; 0 where nothing was learnt, or it cannot be used.
  double seconds = 0;          ///< Of the processor.
  std::size_t kept_aside = 0;  ///< Articles that it was judged by, and whose titles it did not learn from.
  double found_before = 0;     ///< Share of their titles that were nearest to their own article, before ...
  double found_after = 0;      ///< ... and after the training.
};

struct IndexInfo {
  std::string database;    ///< The index's directory.
  std::string generation;  ///< "generation-3"
  std::size_t articles = 0;
  std::uint64_t size_bytes = 0;  ///< Of the generation's files.
  std::string schema;
  std::string analyzer;
  std::string passages;
  std::string incompatibility;      ///< Why this fsearch cannot use it; empty where it can.
  double average_title_length = 0;  ///< In words.
  double average_body_length = 0;
  std::size_t acronyms = 0;
  std::size_t synonyms = 0;       ///< Groups of them.
  std::size_t lexicon_forms = 0;  ///< Distinct folded forms.
  std::string first_date;         ///< ISO, as precise as known; empty where no article has a date.
  std::string last_date;
  std::string last_indexed;  ///< When the last article came into it, as Hit::indexed.
  Training training;
};

/// Throws Error: not_found, corrupt.
IndexInfo read_index_info(const std::string& database);

struct CheckReport {
  std::size_t articles = 0;           ///< Those found whole.
  std::vector<std::string> problems;  ///< In words; empty where the index is sound.
  bool has_sums = false;              ///< Whether each block of the tables was compared with its checksum.
};

/// Returns what is wrong with the index at `database`: its schema and analyzer, the blocks and the structure of its
/// tables, every record, every id (present, once), the corpus statistics, the vectors. Reads all of it, in a process
/// of its own: what crashes Xapian is one more problem. Writes nothing to the index, which is copied to TMPDIR
/// where it may only be read, and reads again what a writer changed
/// meanwhile. Requires: no other thread runs. Throws Error: not_found; locked where a writer changes the
/// index each time.
CheckReport check_index(const std::string& database);

struct DeletionReport {
  std::size_t removed = 0;
  std::vector<std::string> unknown;  ///< Ids that the index did not hold.
};

/// Removes the articles with these ids, all at once.
DeletionReport delete_articles(const std::string& database, const std::vector<std::string>& ids);

/// Puts `groups` in place of the synonyms of the index.
void replace_synonyms(const std::string& database, const std::vector<SynonymGroup>& groups);

struct CompactionReport {
  std::size_t bytes_before = 0;
  std::size_t bytes_after = 0;
};

/// Rewrites the published generation without its unused space, as the next one; leaves it where that saves
/// nothing, or where it is damaged. Needs room for both. Requires: no other thread runs.
CompactionReport compact_index(const std::string& database);

struct TrainingOptions {
  std::size_t least_articles = 5000;  ///< Below, nothing is learnt: it would not help.
  double least_growth = 1.3;          ///< Of training_is_due(): articles, beside those of the last training.
  std::size_t width = 80;             ///< Numbers in a vector.
  std::size_t most_stems = 32'768;    ///< Words learnt, the most widespread; at most 65,535.
  std::uint32_t least_frequency = 3;  ///< Articles that must hold a word for it to be learnt.
  unsigned threads = 0;               ///< 0 for as many as there are cores; what is learnt is the same.
};

enum class TrainingPhase { reading, learning };

/// Called after each article read (the first number, of the second), and when learning starts.
using TrainingProgress = std::function<void(TrainingPhase phase, std::size_t read, std::size_t articles)>;

struct TrainingReport {
  Training training;
  std::uint64_t bytes = 0;  ///< Of the file; 0 where there were too few articles, and vectors learnt before are gone.
};

/// Returns whether the index at `database` has enough articles, and enough more than at the last training, that
/// another makes it rank better. Throws Error: not_found, mismatch.
bool training_is_due(const std::string& database, const TrainingOptions& options = {});

/// Returns what was learnt from the published generation of the index at `database`; searches use it from then on. What
/// is learnt outlives that generation: articles indexed later have no vectors until the next training. Others may write
/// to the index meanwhile; what interrupts the training leaves what was learnt before. Throws Error: not_found,
/// mismatch, locked where another process learns there, not_writable, corrupt.
TrainingReport train_vectors(const std::string& database, const TrainingOptions& options = {},
                             const TrainingProgress& progress = {});

}  // namespace fsearch
