#include "indexer/bulk/run_writer.hpp"

#include <utility>

namespace fsearch {
namespace {

// What a thread keeps in memory, about: some 6,000 articles of a newspaper. More makes fewer runs to merge, and more
// misses of the processor's caches.
constexpr std::size_t largest_run = std::size_t{64} << 20U;

// Analysis, compression and inversion each fill the processor's cache with tables of their own, so that turning from
// one to the other with each article has all of them wait for memory: a tenth of the whole build's time.
constexpr std::size_t drafts_together = 128;
constexpr std::size_t largest_drafts = std::size_t{4} << 20U;  // Bytes of text: of books, fewer wait.

}  // namespace

RunWriter::RunWriter(BulkDatabase& database, std::filesystem::path file, IndexNumbers& numbers, bool with_entities)
    : database_(database), file_(std::move(file)), builder_(numbers, with_entities) {}

void RunWriter::add(IncomingArticle incoming) {
  drafts_.push_back(builder_.draft(std::move(incoming)));
  drafted_bytes_ += drafts_.back().article.text.size();
  if (drafts_.size() >= drafts_together || drafted_bytes_ >= largest_drafts) finish_drafts();
  if (run_.bytes() >= largest_run) end_run();
}

void RunWriter::finish_drafts() {
  for (auto& draft : drafts_) builder_.finish(draft);
  for (auto& draft : drafts_) run_.add(std::move(draft.document));
  drafts_.clear();
  drafted_bytes_ = 0;
}

void RunWriter::finish() {
  finish_drafts();
  if (run_.documents() > 0) end_run();
}

void RunWriter::end_run() {
  run_.sort();
  const glass::DocId before = database_.append(run_);
  database_.add_run(file_.append(run_, before));
  run_.clear();
}

}  // namespace fsearch
