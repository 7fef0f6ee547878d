#include "searcher/read/proximity.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace fsearch {
namespace {

constexpr std::size_t most_trials = 1'000'000;

struct Member {
  WordRange range;
  std::size_t set = 0;
};

/// Chains of members, each near the next.
class Chains {
 public:
  Chains(const std::vector<std::vector<WordRange>>& sets, std::uint32_t distance)
      : distance_(distance), used_(sets.size()) {
    for (std::size_t set = 0; set < sets.size(); ++set)
      for (const WordRange& range : sets[set]) members_.push_back({range, set});
    std::sort(members_.begin(), members_.end(),
              [](const Member& a, const Member& b) { return a.range.first < b.range.first; });
  }

  bool any_complete() {
    for (std::size_t i = 0; i < members_.size(); ++i)
      if (completes(i, used_.size())) return true;
    return false;
  }

 private:
  /// Returns whether a chain that goes on with member `i` can hold one member of each of the `left` unused sets.
  bool completes(std::size_t i, std::size_t left) {
    if (left == 1) return true;
    used_[members_[i].set] = true;
    const std::uint32_t last = members_[i].range.last;
    bool complete = false;
    for (std::size_t j = i + 1; j < members_.size() && !complete; ++j) {
      if (members_[j].range.first > last + distance_ + 1 || ++trials_ > most_trials) break;
      if (members_[j].range.first > last && !used_[members_[j].set]) complete = completes(j, left - 1);
    }
    used_[members_[i].set] = false;
    return complete;
  }

  std::vector<Member> members_;
  std::uint32_t distance_;
  std::vector<bool> used_;
  std::size_t trials_ = 0;
};

/// Returns whether a chain takes one range of each set in turn: those of each set that some chain reaches,
/// set by set.
bool stand_in_order(const std::vector<std::vector<WordRange>>& sets, std::uint32_t distance) {
  std::vector<std::uint32_t> ends;  // Of the ranges reached, ascending.
  for (std::size_t set = 0; set < sets.size(); ++set) {
    std::vector<std::uint32_t> reached;
    for (const WordRange& range : sets[set]) {
      const std::uint32_t nearest = range.first - std::min(range.first, distance + 1);
      const auto end = std::lower_bound(ends.begin(), ends.end(), nearest);
      if (set == 0 || (end != ends.end() && *end < range.first)) reached.push_back(range.last);
    }
    std::sort(reached.begin(), reached.end());
    ends = std::move(reached);
  }
  return !ends.empty();
}

bool begins_before(const WordRange& a, const WordRange& b) { return a.first < b.first; }

/// Returns whether a range of `next` follows one of `ranges` near enough. Requires: `next` is in the order of its
/// beginnings.
bool some_follows(const std::vector<WordRange>& next, const std::vector<WordRange>& ranges, std::uint32_t distance) {
  return std::ranges::any_of(ranges, [&](const WordRange& range) {
    const auto nearest = std::ranges::upper_bound(next, range.last, {}, &WordRange::first);
    return nearest != next.end() && nearest->first - range.last <= distance + 1;
  });
}

/// Of two words, which most queries name, no chains need be tried.
bool two_stand_near(const std::vector<WordRange>& one, const std::vector<WordRange>& other, std::uint32_t distance) {
  return some_follows(other, one, distance) || some_follows(one, other, distance);
}

/// Longer than any text, and far from where numbers end.
constexpr std::uint32_t any_distance = 1U << 30U;

}  // namespace

bool stand_in_one(const std::vector<std::vector<WordRange>>& sets, const std::vector<std::uint32_t>& begins) {
  const auto stretch_of = [&](std::uint32_t position) {
    return std::upper_bound(begins.begin(), begins.end(), position) - begins.begin();
  };
  std::map<std::ptrdiff_t, std::vector<std::vector<WordRange>>> stretches;
  for (std::size_t set = 0; set < sets.size(); ++set)
    for (const WordRange& range : sets[set]) {
      const std::ptrdiff_t stretch = stretch_of(range.first);
      if (stretch != stretch_of(range.last)) continue;
      auto& inside = stretches[stretch];
      inside.resize(sets.size());
      inside[set].push_back(range);
    }
  return std::any_of(stretches.begin(), stretches.end(), [](const auto& stretch) {
    const bool some_of_each =
        std::none_of(stretch.second.begin(), stretch.second.end(), [](const auto& set) { return set.empty(); });
    return some_of_each && stand_near(stretch.second, any_distance);
  });
}

bool stand_near(const std::vector<std::vector<WordRange>>& sets, std::uint32_t distance, bool ordered) {
  if (ordered) return stand_in_order(sets, distance);
  const auto in_order = [](const auto& ranges) { return std::ranges::is_sorted(ranges, begins_before); };
  if (sets.size() == 2 && std::ranges::all_of(sets, in_order)) return two_stand_near(sets[0], sets[1], distance);
  return Chains(sets, distance).any_complete();
}

}  // namespace fsearch
