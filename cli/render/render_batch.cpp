#include "cli/render/render_batch.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/console/display_text.hpp"
#include "cli/render/batch_page.hpp"
#include "fsearch/json.hpp"
#include "wording/csv.hpp"
#include "wording/french_format.hpp"
#include "wording/hit_csv.hpp"

namespace fsearch {
namespace {

constexpr std::size_t count_width = 9;

std::string harmless(const std::string& text) { return paint(to_glyphs(text), {}); }

std::string warnings_of(const SearchResult& result) {
  std::string all;
  for (const Warning& warning : result.warnings) all += (all.empty() ? "" : " | ") + warning.text;
  return all;
}

/// "    1 234  SNCF : grève SNCF"
class TextReport final : public BatchReport {
 public:
  std::string add(const ListedQuery& query, const SearchResult& result) override {
    const std::string number = (result.total_exact ? "" : "~") + std::to_string(result.total);
    std::string line = std::string(count_width - std::min(count_width, number.size()), ' ') + number + "  ";
    if (!query.name.empty()) line += harmless(query.name) + " : ";
    line += harmless_line(query.request.query);
    for (const Warning& warning : result.warnings)
      line += "\n" + std::string(count_width + 2, ' ') + harmless(warning.text);
    return line + "\n";
  }
};

class CsvReport final : public BatchReport {
 public:
  explicit CsvReport(const TableStyle& style) : style_(style) {}

  std::string head() override {
    return (style_.bom ? "\xEF\xBB\xBF" : "") +
           row({"line", "name", "query", "total", "total_exact", "match", "warnings", "rank", "id", "title", "source",
                "date", "url", "snippet"});
  }

  std::string add(const ListedQuery& query, const SearchResult& result) override {
    const std::vector<std::string> asked{std::to_string(query.line),
                                         cell(query.name),
                                         cell(query.request.query),
                                         std::to_string(result.total),
                                         result.total_exact ? "true" : "false",
                                         result.match == MatchMode::all ? "all" : "some",
                                         cell(warnings_of(result))};
    if (result.hits.empty()) return row(joined(asked, {"", "", "", "", "", "", ""}));
    std::string rows;
    for (const Hit& hit : result.hits) {
      rows += row(joined(
          asked, {std::to_string(hit.rank), cell(hit.article.id), cell(hit.article.title), cell(hit.article.source),
                  cell(hit.article.date), cell(hit.article.url), cell(first_snippet(hit))}));
    }
    return rows;
  }

 private:
  static std::string cell(const std::string& value) { return not_a_formula(harmless(value)); }
  static std::vector<std::string> joined(std::vector<std::string> cells, const std::vector<std::string>& more) {
    cells.insert(cells.end(), more.begin(), more.end());
    return cells;
  }
  std::string row(const std::vector<std::string>& cells) const { return csv_row(cells, style_.separator); }

  TableStyle style_;
};

class JsonReport final : public BatchReport {
 public:
  std::string add(const ListedQuery& query, const SearchResult& result) override {
    const nlohmann::ordered_json asked = {{"line", query.line}, {"name", query.name}};
    std::string line = asked.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    line.back() = ',';
    return line + to_json(result).substr(1) + "\n";
  }
};

}  // namespace

std::unique_ptr<BatchReport> batch_report(const std::string& format, const TableStyle& style) {
  if (format == "csv") return std::make_unique<CsvReport>(style);
  if (format == "jsonl") return std::make_unique<JsonReport>();
  if (format == "html") return std::make_unique<BatchPage>();
  return std::make_unique<TextReport>();
}

}  // namespace fsearch
