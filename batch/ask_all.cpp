#include "batch/ask_all.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_ahead = 200;  ///< Answers found before the one that is taken.

/// Hands out the queries, and the answers in their order.
class Answers {
 public:
  explicit Answers(const std::vector<ListedQuery>& queries) : queries_(queries), found_(queries.size()) {}

  void work(const std::vector<std::string>& databases, const std::stop_token& stop) noexcept {
    try {
      Searcher searcher(databases);
      while (const auto number = next(stop))
        put(*number, searcher.search(queries_[*number].request, [&] { return stop.stop_requested(); }));
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failure_ = std::current_exception();
    }
    changed_.notify_all();
  }

  /// Waits for the answer number `number`.
  SearchResult take(std::size_t number) {
    std::unique_lock lock(mutex_);
    taken_ = number;
    changed_.notify_all();
    changed_.wait(lock, [&] { return found_[number] || failure_; });
    if (!found_[number]) std::rethrow_exception(failure_);
    return *std::exchange(found_[number], std::nullopt);
  }

 private:
  std::optional<std::size_t> next(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [&] { return next_ < taken_ + most_ahead || failure_; });
    if (stop.stop_requested() || failure_ || next_ == queries_.size()) return std::nullopt;
    return next_++;
  }

  void put(std::size_t number, SearchResult result) {
    {
      const std::lock_guard lock(mutex_);
      found_[number] = std::move(result);
    }
    changed_.notify_all();
  }

  const std::vector<ListedQuery>& queries_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::vector<std::optional<SearchResult>> found_;
  std::size_t next_ = 0, taken_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void ask_all(const std::vector<std::string>& databases, const std::vector<ListedQuery>& queries, unsigned jobs,
             const TakeAnswer& take) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t threads = std::min<std::size_t>(std::min(jobs > 0 ? jobs : cores, most_jobs), queries.size());
  Answers answers(queries);
  std::vector<std::jthread> workers;  // They stop, and are waited for, however this ends.
  for (std::size_t i = 0; i < threads; ++i)
    workers.emplace_back([&](const std::stop_token& stop) { answers.work(databases, stop); });
  for (std::size_t number = 0; number < queries.size(); ++number) take(queries[number], answers.take(number));
}

}  // namespace fsearch
