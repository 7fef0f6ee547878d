/// What a set of articles adds to, or takes out of, the corpus-wide tables of an index: signed counts.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/records/acronym_table.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/lexicon.hpp"

namespace fsearch {

struct FormDelta {
  std::string folded;
  std::int64_t documents = 0;
  std::int64_t occurrences = 0;
  std::int64_t name_like = 0;
};

struct CorpusDelta {
  std::int64_t articles = 0;
  std::int64_t title_positions = 0;
  std::int64_t body_positions = 0;
  std::unordered_map<std::string, FormDelta> forms;  ///< By exact form.
  std::map<std::string, std::map<std::string, std::int64_t>> acronyms;

  void add(CorpusDelta&& other);
};

/// Counts never go below zero, and what reaches zero is dropped.
CorpusStatistics updated(const CorpusStatistics& old, const CorpusDelta& delta);
AcronymTable updated(AcronymTable old, const CorpusDelta& delta);

using FormChange = std::pair<std::string, FormDelta>;  ///< An exact form, and what becomes of it.

/// Returns the forms of `delta` by lexicon_bucket(), leaving out those the lexicon does not keep.
std::map<std::string, std::vector<FormChange>> by_bucket(const CorpusDelta& delta);

/// Returns one bucket's entries with the changes applied, in byte order. Requires: `changes` are of that bucket, each
/// of another form.
std::vector<LexiconEntry> updated(std::vector<LexiconEntry> old, std::vector<FormChange> changes);

}  // namespace fsearch
