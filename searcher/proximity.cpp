#include "searcher/proximity.hpp"

#include <algorithm>
#include <cstddef>

namespace fsearch {
namespace {

constexpr std::size_t most_trials = 100'000;

struct Member {
  WordRange range;
  std::size_t set = 0;
};

/// Chains of members, each near the next.
class Chains {
 public:
  Chains(const std::vector<std::vector<WordRange>>& sets, std::uint32_t distance, bool ordered)
      : distance_(distance), ordered_(ordered), used_(sets.size()) {
    for (std::size_t set = 0; set < sets.size(); ++set)
      for (const WordRange& range : sets[set]) members_.push_back({range, set});
    std::sort(members_.begin(), members_.end(), [](const Member& a, const Member& b) { return a.range.first < b.range.first; });
  }

  bool any_complete() {
    for (std::size_t i = 0; i < members_.size(); ++i)
      if ((!ordered_ || members_[i].set == 0) && completes(i, used_.size())) return true;
    return false;
  }

 private:
  /// Returns whether a chain that goes on with member `i` can hold one member of each of the `left` unused sets.
  bool completes(std::size_t i, std::size_t left) {
    if (++trials_ > most_trials) return false;
    if (left == 1) return true;
    used_[members_[i].set] = true;
    const std::uint32_t last = members_[i].range.last;
    bool complete = false;
    for (std::size_t j = i + 1; j < members_.size() && !complete; ++j) {
      if (members_[j].range.first > last + distance_ + 1) break;
      if (members_[j].range.first > last && may_follow(members_[j].set, members_[i].set))
        complete = completes(j, left - 1);
    }
    used_[members_[i].set] = false;
    return complete;
  }

  bool may_follow(std::size_t set, std::size_t before) const {
    return ordered_ ? set == before + 1 : !used_[set];
  }

  std::vector<Member> members_;
  std::uint32_t distance_;
  bool ordered_;
  std::vector<bool> used_;
  std::size_t trials_ = 0;
};

}  // namespace

bool stand_near(const std::vector<std::vector<WordRange>>& sets, std::uint32_t distance, bool ordered) {
  return Chains(sets, distance, ordered).any_complete();
}

}  // namespace fsearch
