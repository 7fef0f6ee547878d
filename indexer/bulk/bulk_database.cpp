#include "indexer/bulk/bulk_database.hpp"

#include <xapian.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/bulk/deflate.hpp"
#include "indexer/bulk/merge_runs.hpp"
#include "store/glass/packing.hpp"
#include "store/glass/term_list.hpp"

namespace fsearch {
namespace {

static_assert(XAPIAN_MAJOR_VERSION == 1 && XAPIAN_MINOR_VERSION == 4,
              "indexer/glass writes the format of Xapian 1.4; see docs/decisions/0011-bulk-tables.md");

std::filesystem::path made(std::filesystem::path folder) {
  std::filesystem::create_directories(folder);
  return folder;
}

std::string slots_used(const PostingRun& run, std::size_t document) {
  std::string used;
  std::uint32_t next = 0;
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) {
    if (run.value(document, slot).empty()) continue;
    glass::append_number(used, slot - next);
    next = slot + 1;
  }
  return used;
}

std::string key_of(glass::DocId document) {
  std::string key;
  glass::append_sortable(key, document);
  return key;
}

}  // namespace

TermLists term_lists(const PostingRun& run) {
  TermLists all;
  Deflater deflater;
  glass::TermListEncoder list;
  for (std::size_t document = 0; document < run.documents(); ++document) {
    const std::uint32_t length = run.length_of(document);
    list.begin(length, run.terms_of(document));
    run.for_each_term_of(document, [&](std::string_view term, std::uint32_t wdf) {
      all.greatest_wdf = std::max(all.greatest_wdf, wdf);
      list.term(term, wdf);
    });
    const auto deflated = deflater.deflate(list.bytes());
    all.lists.push_back({std::string(deflated.value_or(list.bytes())), deflated.has_value()});
    all.lengths.push_back(length);
  }
  return all;
}

BulkDatabase::BulkDatabase(std::filesystem::path folder)
    : folder_(made(std::move(folder))), records_(folder_ / "docdata.glass"), term_lists_(folder_ / "termlist.glass") {}

glass::DocId BulkDatabase::append(const PostingRun& run, const TermLists& lists) {
  const std::lock_guard lock(mutex_);
  const glass::DocId before = totals_.documents;
  for (std::size_t document = 0; document < run.documents(); ++document) {
    std::string key = key_of(++totals_.documents);
    records_.add(key, run.record(document));
    term_lists_.add(key, lists.lists[document].bytes, lists.lists[document].deflated);
    key += '\0';
    if (const std::string used = slots_used(run, document); !used.empty()) term_lists_.add(key, used);
  }
  count(lists);
  return before;
}

void BulkDatabase::count(const TermLists& lists) {
  totals_.greatest_wdf = std::max(totals_.greatest_wdf, lists.greatest_wdf);
  for (const std::uint32_t length : lists.lengths) {
    totals_.total_length += length;
    totals_.greatest_length = std::max(totals_.greatest_length, length);
    if (length > 0 && (totals_.least_length == 0 || length < totals_.least_length)) totals_.least_length = length;
  }
  lengths_.insert(lengths_.end(), lists.lengths.begin(), lists.lengths.end());
}

void BulkDatabase::add_run(RunPlace run) {
  const std::lock_guard lock(mutex_);
  runs_.push_back(std::move(run));
}

void BulkDatabase::finish() {
  std::sort(runs_.begin(), runs_.end(), [](const auto& a, const auto& b) { return a.before < b.before; });
  glass::PostlistWriter postlist(folder_ / "postlist.glass");
  merge_runs(runs_, lengths_, postlist);
  const glass::TableRoots roots{
      .postlist = postlist.finish(), .docdata = records_.finish(), .termlist = term_lists_.finish()};
  glass::write_version_file(folder_, roots, totals_);
}

}  // namespace fsearch
