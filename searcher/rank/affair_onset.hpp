/// Where an affair begins, told by the dates of the articles found. Private to searcher/.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace fsearch {

/// An article found, as far as the affair is told by it.
struct DatedArticle {
  std::string date;      ///< ISO 8601; its day must be known to count.
  bool opinion = false;  ///< Opinions follow an affair, they do not begin it.
  double weight = 1;     ///< How much it is about what was asked for.
};

/// Returns for each article how much an affair begins with its day: the share that the others of this day and the next
/// three have of the weight of all, less that of two to five days before; 0 at least, and for opinions. The first
/// reports of an event have much of it, articles about what is always in the news next to none.
std::vector<double> affair_onsets(std::span<const DatedArticle> articles);

}  // namespace fsearch
