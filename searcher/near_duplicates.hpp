/// Texts that say nearly the same: two printings of one dispatch, an article and its correction.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/article.hpp"

namespace fsearch {

/// The smallest hashes of a text's shingles, that is of each three neighbouring words; case, punctuation and kinds
/// of apostrophe do not count. Source: Broder, On the resemblance and containment of documents (1997).
struct TextSketch {
  static constexpr std::size_t most_hashes = 128;
  std::vector<std::uint64_t> hashes;  ///< Ascending, distinct; all of them where there are fewer than most_hashes.
};

TextSketch sketch_text(std::string_view text);

/// Returns the share of their shingles that two texts have in common (Jaccard), in [0, 1]: exact where both have
/// fewer than most_hashes, else an estimate with a standard error of at most 0.045. 0 for texts without shingles.
double resemblance(const TextSketch& left, const TextSketch& right);

/// Which of the articles found are shown.
struct Diversity {
  bool collapse = false;           ///< Near-duplicates (resemblance of one half or more) are shown once.
  std::size_t max_per_source = 0;  ///< 0 for any number. Articles without a source are not limited.
};

struct KeptArticle {
  std::size_t index = 0;       ///< Among the articles given.
  std::size_t duplicates = 0;  ///< How many of the others it stands for.
};

/// Returns the articles to show, in the order given; of near-duplicates the first. Texts of fewer than 25 shingles
/// are nobody's duplicate, and only the first 200 articles are compared.
std::vector<KeptArticle> keep_diverse(const std::vector<const Article*>& articles, const Diversity& diversity);

}  // namespace fsearch
