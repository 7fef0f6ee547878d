// The calls that change an index.
#include <fsearch.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "capi/failure.hpp"
#include "capi/handles.hpp"
#include "capi/polled.hpp"
#include "capi/requests.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "fsearch/upkeep.hpp"
#include "indexer/indexing_session.hpp"
#include "indexer/json/json_lines_reader.hpp"
#include "indexer/tidy/tidy_article.hpp"

namespace fsearch::c {
namespace {

using Clock = std::chrono::steady_clock;

/// What an article without id and url is called by its reader, and in problems.
constexpr const char* input = "article";

/// Calls on one batch wait for each other.
class Batch {
 public:
  explicit Batch(IndexOptions options)
      : run_(std::make_unique<IndexingSession>(
            std::move(options), [this](const IndexProgress& progress) { tell(progress); }, stop_.get_token())),
        reader_(input) {}

  void watch(fsearch_progress progress, void* data) {
    const std::scoped_lock lock(mutex_);
    progress_ = progress;
    progress_data_ = data;
  }

  void add(const char* json) {
    const std::scoped_lock lock(mutex_);
    require_sound();
    Article article = read(json);
    try {
      run_->add(std::move(article));
    } catch (...) {
      run_.reset();
      throw;
    }
  }

  std::string commit() {
    const std::scoped_lock lock(mutex_);
    require_sound();
    const auto run = std::exchange(run_, nullptr);
    IndexReport report;
    run_polled(stop_, [&] { report = run->finish(); });
    return to_json(report, std::chrono::duration<double>(Clock::now() - begun_).count());
  }

 private:
  Article read(const char* json) {
    std::vector<Problem> problems;
    auto article = reader_.read(json, ++number_, problems);
    if (article && article->id == std::string(input) + ":" + std::to_string(number_)) {
      problems.push_back({input, number_, "it has neither id nor url", "give it one", true});
      article.reset();
    }
    if (!article && problems.empty()) problems.push_back({input, number_, "it is empty", "", true});
    for (const Problem& problem : problems) run_->note(problem);
    if (!article) throw Error(Error::Kind::usage, "", problems.back().reason);
    Extraction extraction;
    extraction.article = std::move(*article);
    if (!reader_.was_extracted()) tidy_article(extraction);
    return std::move(extraction.article);
  }

  void require_sound() const {
    if (!run_) throw Stop{FSEARCH_USAGE, "an earlier failure ended this batch; abort it, and begin another"};
  }

  void tell(const IndexProgress& progress) const {
    if (progress_ == nullptr) return;
    const char* phase = progress.phase == IndexPhase::reading ? "reading" : "merging";
    if (progress_(phase, progress.read, 0, progress_data_) != 0)
      throw Stop{FSEARCH_INTERRUPTED, "interrupted; the index is as it was"};
  }

  std::mutex mutex_;
  Clock::time_point begun_ = Clock::now();
  fsearch_progress progress_ = nullptr;
  void* progress_data_ = nullptr;
  std::stop_source stop_;
  std::unique_ptr<IndexingSession> run_;  // None after a failure.
  JsonLinesReader reader_;
  std::size_t number_ = 0;
};

/// Never destroyed: threads may outlive what exit() destroys.
Handles<fsearch_batch, Batch>& batches() {
  static auto& handles = *new Handles<fsearch_batch, Batch>;
  return handles;
}

}  // namespace
}  // namespace fsearch::c

using namespace fsearch;
using namespace fsearch::c;

fsearch_status fsearch_begin(const char* path, const char* options, fsearch_batch** batch) {
  if (batch != nullptr) *batch = nullptr;
  return guarded([&] {
    require_argument(batch, "batch");
    require_argument(path, "path");
    *batch = batches().add(std::make_shared<Batch>(index_options(path, options)));
  });
}

fsearch_status fsearch_add(fsearch_batch* batch, const char* article) {
  return guarded([&] {
    const auto open = batches().get(batch);
    require_argument(article, "article");
    open->add(article);
  });
}

fsearch_status fsearch_set_progress(fsearch_batch* batch, fsearch_progress progress, void* data) {
  return guarded([&] { batches().get(batch)->watch(progress, data); });
}

fsearch_status fsearch_commit(fsearch_batch* batch, char** report) {
  if (report != nullptr) *report = nullptr;
  return guarded([&] {
    const std::string told = batches().take(batch)->commit();
    if (report != nullptr) *report = given_away(told);
  });
}

fsearch_status fsearch_abort(fsearch_batch* batch) {
  return guarded([&] {
    if (batch != nullptr) batches().take(batch);
  });
}

fsearch_status fsearch_delete(const char* path, const char* ids, char** report) {
  if (report != nullptr) *report = nullptr;
  return guarded([&] {
    require_argument(path, "path");
    const std::string told = to_json(delete_articles(path, id_list(ids)));
    if (report != nullptr) *report = given_away(told);
  });
}
