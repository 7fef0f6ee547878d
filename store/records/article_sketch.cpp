#include "store/records/article_sketch.hpp"

#include <algorithm>

namespace fsearch {
namespace {

constexpr double chance = 1.0 / 256;  // That bins of two texts are equal though their least hashes are not.
constexpr double least_resemblance = 0.7;

}  // namespace

double sketch_resemblance(std::string_view left, std::string_view right) {
  if (left.empty() || left.size() != right.size()) return 0;
  if (left.size() != sketch_bins) return left == right ? 1 : 0;
  int equal = 0;
  for (std::size_t bin = 0; bin < sketch_bins; ++bin) equal += left[bin] == right[bin] ? 1 : 0;
  return std::max(0.0, (static_cast<double>(equal) / sketch_bins - chance) / (1 - chance));
}

bool are_near_duplicates(std::string_view left, std::string_view right) {
  return sketch_resemblance(left, right) >= least_resemblance;
}

}  // namespace fsearch
