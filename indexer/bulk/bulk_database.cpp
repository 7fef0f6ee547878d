#include "indexer/bulk/bulk_database.hpp"

#include <xapian.h>

#include <algorithm>
#include <utility>

#include "indexer/bulk/merge_runs.hpp"
#include "store/glass/output_file.hpp"
#include "store/glass/packing.hpp"

namespace fsearch {
namespace {

static_assert(XAPIAN_MAJOR_VERSION == 1 && XAPIAN_MINOR_VERSION == 4,
              "store/glass writes the format of Xapian 1.4; see docs/decisions/0011-bulk-tables.md");

std::filesystem::path made(std::filesystem::path folder) {
  std::filesystem::create_directories(folder);
  return folder;
}

std::string key_of(glass::DocId document) {
  std::string key;
  glass::append_sortable(key, document);
  return key;
}

}  // namespace

BulkDatabase::BulkDatabase(std::filesystem::path folder)
    : folder_(made(std::move(folder))), records_(folder_ / "docdata.glass") {}

glass::DocId BulkDatabase::append(const PostingRun& run) {
  const std::lock_guard lock(mutex_);
  const glass::DocId before = totals_.documents;
  for (std::size_t document = 0; document < run.documents(); ++document) {
    records_.add(key_of(++totals_.documents), run.record(document));
    count(run.length_of(document));
  }
  totals_.greatest_wdf = std::max(totals_.greatest_wdf, run.greatest_wdf());
  return before;
}

void BulkDatabase::count(std::uint32_t length) {
  totals_.total_length += length;
  totals_.greatest_length = std::max(totals_.greatest_length, length);
  if (length > 0 && (totals_.least_length == 0 || length < totals_.least_length)) totals_.least_length = length;
  lengths_.push_back(length);
}

void BulkDatabase::add_run(RunPlace run) {
  const std::lock_guard lock(mutex_);
  runs_.push_back(std::move(run));
}

void BulkDatabase::finish() {
  std::sort(runs_.begin(), runs_.end(), [](const auto& a, const auto& b) { return a.before < b.before; });
  glass::PostlistWriter postlist(folder_ / "postlist.glass");
  merge_runs(runs_, lengths_, postlist);
  const glass::TableRoots roots{.postlist = postlist.finish(), .docdata = records_.finish()};
  glass::write_version_file(folder_, roots, totals_);
  glass::OutputFile(folder_ / "termlist.glass").sync();  // Empty: see indexer/update/term_lists.hpp.
}

}  // namespace fsearch
