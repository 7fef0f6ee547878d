#include "wording/trends_csv.hpp"

#include <array>
#include <charconv>
#include <vector>

#include "wording/csv.hpp"

namespace fsearch {
namespace {

std::string decimal(double value) {
  std::array<char, 32> buffer{};
  return {buffer.data(),
          std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 6).ptr};
}

}  // namespace

std::string trends_csv(const Trends& trends) {
  std::vector<std::string> head{"period", "articles"};
  for (const TrendQuery& query : trends.queries) {
    head.push_back(not_a_formula(query.name));
    head.push_back("share of " + query.name);
  }
  std::string text = csv_row(head);
  for (const TrendPoint& point : trends.points) {
    std::vector<std::string> row{point.period, std::to_string(point.articles)};
    for (std::size_t i = 0; i < point.counts.size(); ++i) {
      row.push_back(std::to_string(point.counts[i]));
      row.push_back(decimal(share(point, i)));
    }
    text += csv_row(row);
  }
  return text;
}

}  // namespace fsearch
