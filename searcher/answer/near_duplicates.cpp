#include "searcher/answer/near_duplicates.hpp"

#include <algorithm>
#include <map>

#include "store/records/article_sketch.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_compared = 200;

}  // namespace

std::vector<KeptArticle> keep_diverse(const std::vector<FoundArticle>& articles, const Diversity& diversity) {
  std::vector<KeptArticle> kept;
  std::map<std::string_view, std::size_t> of_source;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto& [source, sketch] = articles[i];
    const bool compared = diversity.collapse && i < most_compared;
    const auto original = std::find_if(kept.begin(), kept.end(), [&, &text = sketch](const KeptArticle& other) {
      return compared && are_near_duplicates(articles[other.index].sketch, text);
    });
    if (original != kept.end()) {
      original->copies.push_back(i);
      continue;
    }
    if (diversity.max_per_source > 0 && !source.empty() && of_source[source]++ >= diversity.max_per_source) continue;
    kept.push_back({i});
  }
  return kept;
}

}  // namespace fsearch
