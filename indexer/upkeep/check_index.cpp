#include "fsearch/upkeep.hpp"

#include <filesystem>
#include <utility>

#include "indexer/upkeep/verify_generation.hpp"
#include "learning/corpus_vectors.hpp"
#include "store/block_sums.hpp"
#include "store/index_directory.hpp"
#include "store/open_generation.hpp"
#include "store/records/index_schema.hpp"
#include "store/xapian_error.hpp"

namespace fsearch {
namespace {

constexpr int most_tries = 3;  // A writer may commit in the middle of one.

// Changes with each commit and each publication; as good as none where the database cannot be opened.
std::pair<std::string, Xapian::rev> state_of(const std::string& generation) {
  try {
    return {generation, open_generation(generation).get_revision()};
  } catch (const Xapian::Error&) {
    return {generation, 0};
  }
}

void check_vectors(const std::string& database, CheckReport& report) {
  const CorpusVectors vectors((std::filesystem::path(database) / schema::directory::vectors).string());
  if (!vectors.problem().empty() || !vectors.is_whole())
    report.problems.push_back(
        "vectors: damaged, or learnt with another version; learn them anew with: fsearch train --db " + database);
}

CheckReport check_generation(const std::string& database) {
  for (int i = 0; i < most_tries; ++i) {
    const auto state = state_of(published_generation(database).string());
    auto report = verify_generation(state.first, Thoroughness::full);
    report.has_sums = has_block_sums(state.first);
    if (report.problems.empty() || state == state_of(published_generation(database).string())) return report;
  }
  throw Error(Error::Kind::locked, database, "is written to while it is checked; check it when that has ended");
}

}  // namespace

CheckReport check_index(const std::string& database) {
  auto report = check_generation(database);
  check_vectors(database, report);
  return report;
}

}  // namespace fsearch
