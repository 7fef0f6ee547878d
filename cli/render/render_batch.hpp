/// The answers to a list of queries, one behind the other.
#pragma once
#include <memory>
#include <string>

#include "batch/query_list.hpp"
#include "cli/render/render_table.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

/// Writes one form of report. Calls: head, add*, foot; each returns what is to be written.
class BatchReport {
 public:
  virtual ~BatchReport() = default;
  virtual std::string head() { return {}; }
  virtual std::string add(const ListedQuery& query, const SearchResult& result) = 0;
  virtual std::string foot() { return {}; }
};

/// Returns the report of this format: "text" (a line a query), "csv" (a row an article, or one for a query without
/// any), "jsonl" (the object that search prints, with "line" and "name" before) or "html" (a page of its own).
std::unique_ptr<BatchReport> batch_report(const std::string& format, const TableStyle& style);

}  // namespace fsearch
