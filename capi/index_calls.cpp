// The calls that ask an open index, and those that open and stop it.
#include <fsearch.h>

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
#include "capi/searcher_pool.hpp"
#include "fsearch/error.hpp"
#include "fsearch/json.hpp"
#include "fsearch/upkeep.hpp"

namespace fsearch::c {
namespace {

class OpenIndex {
 public:
  explicit OpenIndex(std::vector<std::string> paths) : searchers(std::move(paths)) {}

  void interrupt() {
    const std::scoped_lock lock(mutex_);
    std::exchange(running_, {}).request_stop();
  }

  /// Asked to stop by the next interrupt().
  std::stop_token running() {
    const std::scoped_lock lock(mutex_);
    return running_.get_token();
  }

  SearcherPool searchers;

 private:
  std::mutex mutex_;
  std::stop_source running_;  // Of the calls that began since the last interruption.
};

/// Never destroyed: threads may outlive what exit() destroys.
Handles<fsearch_index, OpenIndex>& indexes() {
  static auto& handles = *new Handles<fsearch_index, OpenIndex>;
  return handles;
}

fsearch_status open(const char* const* paths, std::size_t count, fsearch_index** index) {
  if (index != nullptr) *index = nullptr;
  return guarded([&] {
    require_argument(index, "index");
    require_argument(paths, "paths");
    std::vector<std::string> copies;
    for (std::size_t i = 0; i < count; ++i) {
      require_argument(paths[i], "path");
      copies.emplace_back(paths[i]);
    }
    if (copies.empty()) throw Error(Error::Kind::usage, "", "at least one path is expected");
    *index = indexes().add(std::make_shared<OpenIndex>(std::move(copies)));
  });
}

/// Answers with what ask(searcher, stop) returns, where `searcher` is its own.
template <class Ask>
fsearch_status asked(const fsearch_index* index, char** answer, const Ask& ask) {
  return answered(answer, [&] {
    const auto open = indexes().get(index);
    SearchStop stop(open->running());
    return ask(open->searchers.borrow(), stop);
  });
}

/// The JSON of a search that was not stopped.
std::string whole(const SearchResult& result, const SearchStop& stop) {
  if (!result.complete && stop.said()) throw Stop{FSEARCH_INTERRUPTED, "the search was interrupted"};
  return to_json(result);
}

[[noreturn]] void no_such_article(const char* id) { throw Error(Error::Kind::not_found, id, "no such article"); }

}  // namespace
}  // namespace fsearch::c

using namespace fsearch;
using namespace fsearch::c;

fsearch_status fsearch_open(const char* path, fsearch_index** index) { return open(&path, 1, index); }

fsearch_status fsearch_open_all(const char* const* paths, size_t count, fsearch_index** index) {
  return open(paths, count, index);
}

fsearch_status fsearch_close(fsearch_index* index) {
  return guarded([&] {
    if (index != nullptr) indexes().take(index);
  });
}

fsearch_status fsearch_refresh(fsearch_index* index) {
  return guarded([&] { indexes().get(index)->searchers.refresh(); });
}

fsearch_status fsearch_search(fsearch_index* index, const char* request, char** answer) {
  return asked(index, answer, [&](const SearcherPool::Loan& searcher, SearchStop& stop) {
    return whole(searcher->search(search_request(request), std::ref(stop)), stop);
  });
}

fsearch_status fsearch_similar(fsearch_index* index, const char* id, const char* request, char** answer) {
  return asked(index, answer, [&](const SearcherPool::Loan& searcher, SearchStop& stop) {
    require_argument(id, "id");
    if (!searcher->article(id)) no_such_article(id);
    return whole(searcher->similar(id, search_request(request), std::ref(stop)), stop);
  });
}

fsearch_status fsearch_suggest(fsearch_index* index, const char* typed, size_t limit, char** answer) {
  return asked(index, answer, [&](const SearcherPool::Loan& searcher, SearchStop&) {
    require_argument(typed, "typed");
    return to_json(typed, searcher->suggest(typed, limit));
  });
}

fsearch_status fsearch_entities(fsearch_index* index, const char* request, char** answer) {
  return asked(index, answer, [&](const SearcherPool::Loan& searcher, SearchStop&) {
    return to_json(searcher->entities(entity_request(request)));
  });
}

fsearch_status fsearch_entities_of(fsearch_index* index, const char* id, char** answer) {
  return asked(index, answer, [&](const SearcherPool::Loan& searcher, SearchStop&) {
    require_argument(id, "id");
    if (!searcher->article(id)) no_such_article(id);
    return to_json(id, searcher->entities_of(id));
  });
}

fsearch_status fsearch_article(fsearch_index* index, const char* id, const char* query, char** answer) {
  return asked(index, answer, [&](const SearcherPool::Loan& searcher, SearchStop&) {
    require_argument(id, "id");
    const auto article = searcher->article(id, query == nullptr ? "" : query);
    if (!article) no_such_article(id);
    return to_json(*article);
  });
}

fsearch_status fsearch_interrupt(fsearch_index* index) {
  return guarded([&] { indexes().get(index)->interrupt(); });
}

fsearch_status fsearch_info(const char* path, char** answer) {
  return answered(answer, [&] {
    require_argument(path, "path");
    return to_json(read_index_info(path));
  });
}

fsearch_status fsearch_set_poll(fsearch_poll poll, void* data) {
  set_poll({poll, data});
  return FSEARCH_OK;
}
