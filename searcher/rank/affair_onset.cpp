#include "searcher/rank/affair_onset.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "searcher/dates/calendar.hpp"

namespace fsearch {
namespace {

constexpr int days_after = 3;
constexpr int nearest_day_before = 2;  ///< So that the second day of an affair still counts as its beginning.
constexpr int farthest_day_before = 5;
constexpr double few_articles = 2;  ///< So many say little of an affair.
constexpr std::string_view last_day = "9999-12-31";
constexpr std::size_t whole_date = 10;

/// Days are numbered backwards, from the last.
using WeightOfDays = std::map<int, double>;

std::optional<int> day_of(std::string_view date) {
  return date.size() < whole_date ? std::nullopt : age_in_days(date, last_day);
}

double weight_between(const WeightOfDays& days, int latest, int earliest) {
  double sum = 0;
  for (auto day = days.lower_bound(latest); day != days.end() && day->first <= earliest; ++day) sum += day->second;
  return sum;
}

}  // namespace

std::vector<double> affair_onsets(std::span<const DatedArticle> articles) {
  WeightOfDays days;
  double total = 0;
  for (const DatedArticle& article : articles) {
    total += article.weight;
    if (const auto day = day_of(article.date)) days[*day] += article.weight;
  }
  std::vector<double> onsets(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto day = day_of(articles[i].date);
    if (!day || articles[i].opinion) continue;
    const double others = weight_between(days, *day - days_after, *day) - articles[i].weight;
    const double before = weight_between(days, *day + nearest_day_before, *day + farthest_day_before);
    onsets[i] = std::max(0.0, others - before) / (total + few_articles);
  }
  return onsets;
}

}  // namespace fsearch
