/// How well found entities match labelled ones.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "evaluation/labelled_text.hpp"

namespace fsearch {

/// Counts, from which the usual measures follow; each is 0 where it has no ground.
struct MatchCounts {
  std::size_t labelled = 0;
  std::size_t found = 0;
  std::size_t matched = 0;

  double precision() const;
  double recall() const;
  double f1() const;
  MatchCounts& operator+=(const MatchCounts& other);
};

/// Counts per type, indexed by EntityType.
struct EntityScores {
  std::array<MatchCounts, 4> exact;    ///< Same bytes and same type.
  std::array<MatchCounts, 4> overlap;  ///< Same type and a byte in common; each entity matches one other at most.
};

/// Adds to `scores` what was `found` in a text against its labels. Requires: both are in order, not
/// overlapping.
void add_scores(const std::vector<LabelledEntity>& labelled, const std::vector<LabelledEntity>& found,
                EntityScores& scores);

/// Returns the sum over persons, organisations and places, the types that all corpora share.
MatchCounts micro(const std::array<MatchCounts, 4>& counts);

}  // namespace fsearch
