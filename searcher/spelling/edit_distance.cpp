#include "searcher/spelling/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace fsearch {
namespace {

/// Most words of a dictionary that are compared have little in common but their first letters: what is left is short.
void strip_common_ends(std::string_view& left, std::string_view& right) {
  while (!left.empty() && !right.empty() && left.front() == right.front())
    left.remove_prefix(1), right.remove_prefix(1);
  while (!left.empty() && !right.empty() && left.back() == right.back()) left.remove_suffix(1), right.remove_suffix(1);
}

/// Which letters there are, a bit for each.
std::uint64_t letters(std::string_view word) {
  std::uint64_t set = 0;
  for (const char c : word) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
  return set;
}

/// An edit takes one letter away and brings another: true for most words that are not alike.
bool differ_in_letters(std::string_view left, std::string_view right, int limit) {
  return std::popcount(letters(left) ^ letters(right)) > 2 * limit;
}

}  // namespace

int edit_distance(std::string_view left, std::string_view right, int limit) {
  constexpr std::size_t longest = 64;
  strip_common_ends(left, right);
  if (std::max(left.size(), right.size()) > std::min(left.size(), right.size()) + static_cast<std::size_t>(limit))
    return limit + 1;
  if (left.size() >= longest || right.size() >= longest || differ_in_letters(left, right, limit)) return limit + 1;
  std::array<std::array<int, longest>, 3> rows{};
  auto* before = rows.data();
  auto* above = &rows[1];
  auto* row = &rows[2];
  for (std::size_t j = 0; j <= right.size(); ++j) (*above)[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    (*row)[0] = static_cast<int>(i);
    int least = (*row)[0];
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const int change = left[i - 1] == right[j - 1] ? 0 : 1;
      int cost = std::min({(*above)[j] + 1, (*row)[j - 1] + 1, (*above)[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) cost = std::min(cost, (*before)[j - 2] + 1);
      (*row)[j] = cost;
      least = std::min(least, cost);
    }
    if (least > limit) return limit + 1;
    auto* oldest = before;
    before = above;
    above = row;
    row = oldest;
  }
  return std::min((*above)[right.size()], limit + 1);
}

}  // namespace fsearch
