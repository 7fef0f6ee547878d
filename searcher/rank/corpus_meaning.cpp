#include "searcher/rank/corpus_meaning.hpp"

#include <filesystem>
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

}  // namespace

CorpusMeaning::CorpusMeaning(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (remote_address(path)) continue;  // Vectors are files, which a server of the index does not serve.
    CorpusVectors vectors((std::filesystem::path(path) / schema::directory::vectors).string());
    if (!vectors.problem().empty()) warnings_.push_back({WarningCode::vectors_unusable, vectors.problem()});
    if (!vectors.empty()) vectors_.push_back(std::move(vectors));
  }
}

std::vector<std::optional<Likeness>> CorpusMeaning::compare(const SearchPlan& plan,
                                                            const std::vector<std::string_view>& ids) const {
  std::vector<std::optional<Likeness>> likeness(ids.size());
  if (vectors_.empty()) return likeness;
  const std::vector<QueryStem> stems = stems_of(plan);
  for (const CorpusVectors& vectors : vectors_) {
    const QueryMeaning meaning(vectors, stems);
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (!likeness[i]) likeness[i] = meaning.compare(ids[i]);
  }
  return likeness;
}

}  // namespace fsearch
