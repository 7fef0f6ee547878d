#include "cli/render/render_trends.hpp"

#include <doctest/doctest.h>

#include "tests/support/count_of.hpp"
#include "wording/trend_chart.hpp"
#include "wording/trends_csv.hpp"

using namespace fsearch;
using fsearch::test::count_of;

namespace {

Trends two_queries() {
  Trends trends;
  trends.queries = {{"grève", {}}, {"<b>", {}}};
  trends.queries[0].answer.total = 13;
  trends.queries[1].answer.total = 1;
  trends.points = {{"2023", 100, {10, 0}}, {"2024", 0, {0, 0}}, {"2025", 50, {3, 1}}};
  return trends;
}

}  // namespace

TEST_CASE("trends: the greatest share has the longest bar, an empty period none, and a total has its query") {
  const std::string chart = render_trends(two_queries(), 1, {});
  CHECK(chart.find("grève : 13 articles\n") != std::string::npos);
  CHECK(chart.find("  2023  " + std::string() + "█") != std::string::npos);
  CHECK(count_of(chart.substr(0, chart.find("2024")), "█") == 40);
  CHECK(chart.find("10,00 %") != std::string::npos);
  CHECK(chart.find("6,00 %") != std::string::npos);
  CHECK(chart.find("lissées") == std::string::npos);
}

TEST_CASE("trends: smoothed shares are of the periods around, weighed by their articles, and said to be so") {
  const Trends trends = two_queries();
  CHECK(smoothed_share(trends, 0, 0, 1) == doctest::Approx(0.1));
  CHECK(smoothed_share(trends, 1, 0, 1) == 0);
  CHECK(smoothed_share(trends, 1, 0, 3) == doctest::Approx(13.0 / 150));
  CHECK(smoothed_share(trends, 2, 0, 3) == doctest::Approx(3.0 / 50));
  CHECK(smoothed_share(trends, 0, 0, 1000) == doctest::Approx(13.0 / 150));
  CHECK(render_trends(trends, 3, {}).find("lissées sur 3 périodes") != std::string::npos);
}

/// Where the points of the first curve stand: "M64.0 376.0L836.0 24.0".
std::string path_of(const std::string& svg) {
  const std::size_t curve = svg.find("d=\"", svg.find("class=\"curve-0\"")) + 3;
  return svg.substr(curve, svg.find('"', curve) - curve);
}

TEST_CASE("trends: time is even in the chart, and a period of hardly any article does not set its scale") {
  Trends trends;
  trends.queries.push_back({"grève", {}});
  trends.points = {{"2020", 1000, {100}}, {"2021", 1000, {100}}, {"2023", 1, {1}}, {"2024", 1000, {100}}};
  CHECK(path_of(trend_chart(trends)) == "M64.0 24.0L257.0 24.0L643.0 24.0L836.0 24.0");
  trends.points = {{"2024-11", 100, {10}}, {"2024-12", 100, {0}}, {"2025-02", 100, {10}}};
  CHECK(path_of(trend_chart(trends)) == "M64.0 24.0L321.4 376.0L836.0 24.0");
}

TEST_CASE("trends: the chart has a line for each query, and a query is text in it") {
  const std::string svg = trend_chart(two_queries());
  CHECK(count_of(svg, "stroke-width=\"2\"") == 2);
  CHECK(svg.find("&lt;b&gt;") != std::string::npos);
  CHECK(svg.find("<b>") == std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(trend_chart({}).find("nan") == std::string::npos);
}

TEST_CASE("trends: in CSV a row is a period with the articles of all, and of each query with its share") {
  CHECK(trends_csv(two_queries()) ==
        "period,articles,grève,share of grève,<b>,share of <b>\n2023,100,10,0.100000,0,0.000000\n"
        "2024,0,0,0.000000,0,0.000000\n2025,50,3,0.060000,1,0.020000\n");
}
