#include "searcher/spelling/ocr_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/data_rows.hpp"

namespace fsearch::data {
extern const std::string_view ocr_confusions;
}  // namespace fsearch::data

namespace fsearch {
namespace {

constexpr std::size_t longest = 48;  ///< Bytes; an index knows words of 40 characters.
constexpr int edit = 2, confusion = 1;

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

/// Both ways.
const Pairs& confusions() {
  static const Pairs pairs = [] {
    Pairs read;
    for_each_row(data::ocr_confusions, [&](std::string_view row) {
      const std::string_view left = take_part(row, '\t');
      read.emplace_back(left, row);
      read.emplace_back(row, left);
    });
    return read;
  }();
  return pairs;
}

}  // namespace

OcrDistance::OcrDistance(std::string folded) : folded_(std::move(folded)), confusions_(folded_.size() + 1) {
  for (std::size_t end = 1; end <= folded_.size(); ++end)
    for (const auto& [read, meant] : confusions())
      if (std::string_view(folded_).substr(0, end).ends_with(read)) confusions_[end].emplace_back(read.size(), meant);
}

int OcrDistance::halves_to(std::string_view other, int limit) const {
  const std::size_t rows = folded_.size();
  const std::size_t columns = other.size();
  if (rows >= longest || columns >= longest) return limit + 1;
  std::array<std::array<std::uint8_t, longest>, longest> costs;
  for (std::size_t j = 0; j <= columns; ++j) costs[0][j] = static_cast<std::uint8_t>(edit * j);
  int least_above = 0;
  for (std::size_t i = 1; i <= rows; ++i) {
    costs[i][0] = static_cast<std::uint8_t>(edit * i);
    int least = costs[i][0];
    for (std::size_t j = 1; j <= columns; ++j) {
      const bool same = folded_[i - 1] == other[j - 1];
      int cost = std::min({costs[i - 1][j] + edit, costs[i][j - 1] + edit, costs[i - 1][j - 1] + (same ? 0 : edit)});
      if (i > 1 && j > 1 && folded_[i - 1] == other[j - 2] && folded_[i - 2] == other[j - 1])
        cost = std::min(cost, costs[i - 2][j - 2] + edit);
      for (const auto& [length, meant] : confusions_[i])
        if (other.substr(0, j).ends_with(meant)) cost = std::min(cost, costs[i - length][j - meant.size()] + confusion);
      costs[i][j] = static_cast<std::uint8_t>(std::min(cost, 255));
      least = std::min(least, cost);
    }
    if (std::min(least, least_above) > limit) return limit + 1;  // A swap or a confusion looks two rows back.
    least_above = least;
  }
  return std::min<int>(costs[rows][columns], limit + 1);
}

}  // namespace fsearch
