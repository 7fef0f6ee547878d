#include "searcher/rank/corpus_meaning.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "searcher/index/remote_index.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

/// The words of the query that are looked for in the text; the others keep their places with a weight of 0.
std::vector<QueryStem> stems_of(const SearchPlan& plan) {
  std::vector<QueryStem> stems;
  for (const SearchTerm& term : plan.terms) {
    const bool counts = term.scored && !term.function_word && !term.form.pattern;
    stems.push_back({term.form.word.stem, term.form.word.twin, counts ? term.idf * term.weight : 0});
  }
  return stems;
}

std::filesystem::file_time_type time_of(const std::filesystem::path& file) {
  std::error_code absent;
  return std::filesystem::last_write_time(file, absent);
}

}  // namespace

CorpusMeaning::CorpusMeaning(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (remote_address(path)) continue;  // Vectors are files, which a server of the index does not serve.
    files_.push_back(std::filesystem::path(path) / schema::directory::vectors);
    written_.push_back(time_of(files_.back()));
    CorpusVectors vectors(files_.back().string());
    if (!vectors.problem().empty()) warnings_.push_back({WarningCode::vectors_unusable, vectors.problem()});
    if (!vectors.empty()) vectors_.push_back(std::move(vectors));
  }
}

bool CorpusMeaning::outdated() const {
  return !std::equal(files_.begin(), files_.end(), written_.begin(),
                     [](const auto& file, const auto& written) { return time_of(file) == written; });
}

std::vector<std::optional<double>> CorpusMeaning::compare(const SearchPlan& plan,
                                                          const std::vector<std::string_view>& ids) const {
  std::vector<std::optional<double>> likeness(ids.size());
  if (vectors_.empty()) return likeness;
  const std::vector<QueryStem> stems = stems_of(plan);
  for (const CorpusVectors& vectors : vectors_) {
    const QueryMeaning meaning(vectors, stems);
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (!likeness[i]) likeness[i] = meaning.likeness(ids[i]);
  }
  return likeness;
}

}  // namespace fsearch
