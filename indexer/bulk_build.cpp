#include "indexer/bulk_build.hpp"

#include <atomic>
#include <exception>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

#include "indexer/blocking_queue.hpp"
#include "indexer/shard_writer.hpp"

namespace fsearch {
namespace {

constexpr std::size_t batch_size = 32;  // Articles; one by one, the threads would meet at the queue's lock.
constexpr std::size_t batches_waiting = 16;

using Batch = std::vector<IncomingArticle>;

}  // namespace

struct BulkBuild::State {
  BlockingQueue<Batch> queue{batches_waiting};
  Batch next;
  bool with_entities = true;
  std::vector<std::thread> workers;
  std::mutex mutex;  // Guards what follows.
  Built built;
  std::exception_ptr failure;

  void build_shards(const std::filesystem::path& folder, unsigned worker);
  void work(const std::filesystem::path& folder, unsigned worker);
  void flush();
  void join();
  void rethrow();
};

void BulkBuild::State::build_shards(const std::filesystem::path& folder, unsigned worker) {
  ShardWriter writer(folder, std::to_string(worker), with_entities);
  while (auto batch = queue.pop())
    for (auto& incoming : *batch) writer.add(std::move(incoming));
  auto shards = writer.finish();
  auto delta = writer.take_delta();
  const std::lock_guard lock(mutex);
  std::move(shards.begin(), shards.end(), std::back_inserter(built.shards));
  built.delta.add(std::move(delta));
}

void BulkBuild::State::work(const std::filesystem::path& folder, unsigned worker) {
  try {
    build_shards(folder, worker);
  } catch (...) {
    const std::lock_guard lock(mutex);
    if (!failure) failure = std::current_exception();
    queue.close();
  }
}

void BulkBuild::State::flush() {
  if (!next.empty() && !queue.push(std::exchange(next, {}))) rethrow();
}

void BulkBuild::State::join() {
  queue.close();
  for (auto& worker : workers)
    if (worker.joinable()) worker.join();
}

void BulkBuild::State::rethrow() {
  const std::lock_guard lock(mutex);
  if (failure) std::rethrow_exception(failure);
}

BulkBuild::BulkBuild(const std::filesystem::path& folder, unsigned jobs, bool with_entities)
    : state_(std::make_unique<State>()) {
  state_->with_entities = with_entities;
  for (unsigned worker = 0; worker < jobs; ++worker)
    state_->workers.emplace_back([state = state_.get(), folder, worker] { state->work(folder, worker); });
}

BulkBuild::~BulkBuild() {
  if (state_) state_->join();
}

void BulkBuild::add(IncomingArticle incoming) {
  state_->next.push_back(std::move(incoming));
  if (state_->next.size() >= batch_size) state_->flush();
}

BulkBuild::Built BulkBuild::finish() {
  state_->flush();
  state_->join();
  state_->rethrow();
  return std::move(state_->built);
}

}  // namespace fsearch
