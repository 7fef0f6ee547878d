#include "cli/render_table.hpp"

#include <array>
#include <charconv>

#include "evaluation/trec_run.hpp"

namespace fsearch {
namespace {

std::string csv_field(const std::string& value) {
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string number(double value) {
  std::array<char, 32> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

}  // namespace

std::string render_csv(const SearchResult& result) {
  std::string table = "rank,id,title,source,date,score,url\n";
  for (const auto& hit : result.hits)
    table += std::to_string(hit.rank) + "," + csv_field(hit.article.id) + "," + csv_field(hit.article.title) +
             "," + csv_field(hit.article.source) + "," + csv_field(hit.article.date) + "," +
             number(hit.score) + "," + csv_field(hit.article.url) + "\n";
  return table;
}

std::string render_trec(const SearchResult& result) {
  std::vector<RankedArticle> ranking;
  for (const auto& hit : result.hits) ranking.push_back({hit.article.id, hit.score});
  return trec_lines("1", ranking, result.hits.empty() ? 1 : result.hits.front().rank);
}

}  // namespace fsearch
