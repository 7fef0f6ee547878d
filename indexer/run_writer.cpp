#include "indexer/run_writer.hpp"

#include <utility>

namespace fsearch {
namespace {

// What a thread keeps in memory, about: some 6,000 articles of a newspaper. More makes fewer runs to merge, and more
// misses of the processor's caches.
constexpr std::size_t largest_run = std::size_t{64} << 20U;

}  // namespace

RunWriter::RunWriter(BulkDatabase& database, std::filesystem::path file, bool with_entities)
    : database_(database), file_(std::move(file)), builder_(with_entities) {}

void RunWriter::add(IncomingArticle incoming) {
  run_.add(builder_.build(std::move(incoming)));
  if (run_.bytes() >= largest_run) end_run();
}

void RunWriter::finish() {
  if (run_.documents() > 0) end_run();
}

void RunWriter::end_run() {
  run_.sort();
  const glass::DocId before = database_.append(run_, term_lists(run_));
  database_.add_run(file_.append(run_, before));
  run_.clear();
}

}  // namespace fsearch
