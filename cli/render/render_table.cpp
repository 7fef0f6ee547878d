#include "cli/render/render_table.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/console/display_text.hpp"
#include "evaluation/trec_run.hpp"
#include "wording/csv.hpp"
#include "wording/hit_csv.hpp"

namespace fsearch {
namespace {

class CsvTable {
 public:
  explicit CsvTable(const TableStyle& style) : separator_(style.separator) {
    if (style.bom) text_ = "\xEF\xBB\xBF";
  }

  void row(const std::vector<std::string>& cells) { text_ += csv_row(cells, separator_); }
  void empty_row() { text_ += "\n"; }
  std::string take() { return std::move(text_); }

 private:
  char separator_;
  std::string text_;
};

/// Text of an article, harmless to a terminal and to a spreadsheet.
std::string cell(const std::string& value) { return not_a_formula(paint(to_glyphs(value), {})); }

void add_counts(const Facet& facet, CsvTable& table) {
  for (const auto& [value, count] : facet.counts) table.row({facet.field, cell(value), std::to_string(count)});
}

}  // namespace

std::string render_csv(const SearchResult& result, const TableStyle& style) {
  CsvTable table(style);
  table.row(hit_columns());
  for (const Hit& hit : result.hits) table.row(hit_cells(hit, cell));
  if (result.facets.empty() && !result.histogram) return table.take();
  table.empty_row();
  table.row({"facet", "value", "articles"});
  for (const auto& facet : result.facets) add_counts(facet, table);
  if (result.histogram) add_counts(*result.histogram, table);
  return table.take();
}

std::string render_trec(const SearchResult& result) {
  std::vector<RankedArticle> ranking;
  for (const auto& hit : result.hits) ranking.push_back({hit.article.id, hit.score});
  return trec_lines("1", ranking, result.hits.empty() ? 1 : result.hits.front().rank);
}

}  // namespace fsearch
