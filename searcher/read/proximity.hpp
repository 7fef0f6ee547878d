/// Words that stand near one another.
#pragma once
#include <cstdint>
#include <vector>

namespace fsearch {

/// The positions that a word or a phrase takes, both included.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Returns whether one range of each set can be chosen so that in the text each is followed, without
/// overlapping, by the next of them after at most `distance` other words; in the order of the sets if
/// `ordered`, else in any. In any order it gives up, with false, after a million trials: only queries of
/// dozens of common words get there. stand_near({{{4, 4}}, {{1, 2}, {9, 9}}}, 1) is true: the words 1-2 and 4
/// have one between them.
bool stand_near(const std::vector<std::vector<WordRange>>& sets, std::uint32_t distance, bool ordered = false);

/// Returns whether one range of each set can be chosen so that they do not overlap and all lie in one stretch of the
/// text; each stretch but the first begins at one of `begins`, ascending.
bool stand_in_one(const std::vector<std::vector<WordRange>>& sets, const std::vector<std::uint32_t>& begins);

}  // namespace fsearch
