#include "learning/query_meaning.hpp"

#include <algorithm>
#include <span>

#include "learning/vector_file.hpp"

namespace fsearch {
namespace {

std::optional<std::size_t> find(std::span<const std::uint64_t> keys, std::string_view name) {
  const std::uint64_t key = vector_key(name);
  const auto place = std::lower_bound(keys.begin(), keys.end(), key);
  if (place == keys.end() || *place != key) return std::nullopt;
  return static_cast<std::size_t>(place - keys.begin());
}

std::optional<std::size_t> find(std::span<const std::uint64_t> keys, const QueryStem& word) {
  const auto stem = find(keys, word.stem);
  return stem || word.twin.empty() ? stem : find(keys, word.twin);
}

}  // namespace

QueryMeaning::QueryMeaning(const CorpusVectors& vectors, const std::vector<QueryStem>& stems) : view_(vectors.view()) {
  for (const QueryStem& word : stems) {
    const auto stem = word.weight > 0 ? find(view_.stems, word) : std::nullopt;
    if (!stem) continue;
    sum_.resize(view_.width, 0);
    const auto factor = static_cast<float>(word.weight) * view_.stem_scales[*stem];
    const auto row = view_.stem_rows.subspan(*stem * view_.width, view_.width);
    for (std::size_t i = 0; i < row.size(); ++i) sum_[i] += factor * static_cast<float>(row[i]);
  }
}

std::optional<double> QueryMeaning::likeness(std::string_view id) const {
  const auto article = sum_.empty() ? std::nullopt : find(view_.articles, id);
  if (!article) return std::nullopt;
  return std::max(0.0, cosine(view_.article_rows.subspan(*article * view_.width, view_.width), sum_));
}

}  // namespace fsearch
