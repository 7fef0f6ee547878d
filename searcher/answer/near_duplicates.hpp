/// Which of the articles found are shown: one of several that say nearly the same, and so many of a source.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace fsearch {

struct Diversity {
  bool collapse = false;           ///< Near-duplicates (store/records/article_sketch.hpp) are shown once.
  std::size_t max_per_source = 0;  ///< 0 for any number. Articles without a source are not limited.
};

struct FoundArticle {
  std::string_view source, sketch;
};

struct KeptArticle {
  std::size_t index = 0;              ///< Among the articles given.
  std::vector<std::size_t> copies{};  ///< Those of the others that it stands for.
};

/// Returns the articles to show, in the order given; of near-duplicates the first. Only the first 200 articles are
/// compared.
std::vector<KeptArticle> keep_diverse(const std::vector<FoundArticle>& articles, const Diversity& diversity);

}  // namespace fsearch
