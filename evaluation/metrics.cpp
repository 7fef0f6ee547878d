#include "evaluation/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace fsearch {
namespace {

/// Returns the grades of `ranking` in its order, 0 where not relevant, each article counted once.
std::vector<int> grades_in_order(const Grades& grades, const std::vector<std::string>& ranking) {
  std::vector<int> gained;
  std::set<std::string_view> seen;
  for (const auto& id : ranking) {
    if (!seen.insert(id).second) continue;
    const auto found = grades.find(id);
    gained.push_back(found == grades.end() ? 0 : found->second);
  }
  return gained;
}

double discounted_gain(const std::vector<int>& gained, std::size_t depth) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(depth, gained.size()); ++i)
    sum += (std::exp2(gained[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  return sum;
}

double ideal_gain(const Grades& grades, std::size_t depth) {
  std::vector<int> best;
  for (const auto& [id, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  return discounted_gain(best, depth);
}

double reciprocal_rank(const std::vector<int>& gained, std::size_t depth) {
  for (std::size_t i = 0; i < std::min(depth, gained.size()); ++i)
    if (gained[i] > 0) return 1.0 / static_cast<double>(i + 1);
  return 0;
}

}  // namespace

Metrics measure(const Grades& grades, const std::vector<std::string>& ranking) {
  const std::vector<int> gained = grades_in_order(grades, ranking);
  double found = 0;
  double precisions = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(100, gained.size()); ++i)
    if (gained[i] > 0) precisions += ++found / static_cast<double>(i + 1);
  const auto relevant = static_cast<double>(grades.size());
  return {.ndcg10 = discounted_gain(gained, 10) / ideal_gain(grades, 10),
          .mrr10 = reciprocal_rank(gained, 10),
          .s1 = reciprocal_rank(gained, 1),
          .r100 = found / relevant,
          .map100 = precisions / relevant};
}

Metrics mean(const std::vector<Metrics>& queries) {
  Metrics sum;
  const double n = std::max(1.0, static_cast<double>(queries.size()));
  for (const auto& query : queries) {
    sum.ndcg10 += query.ndcg10 / n;
    sum.mrr10 += query.mrr10 / n;
    sum.s1 += query.s1 / n;
    sum.r100 += query.r100 / n;
    sum.map100 += query.map100 / n;
  }
  return sum;
}

}  // namespace fsearch
