#include "indexer/bulk/bulk_build.hpp"

#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "fsearch/error.hpp"
#include "indexer/bulk/run_writer.hpp"
#include "indexer/update/blocking_queue.hpp"

namespace fsearch {
namespace {

constexpr std::size_t batch_size = 32;  // Articles; one by one, the threads would meet at the queue's lock.
constexpr std::size_t batches_waiting = 16;

using Batch = std::vector<IncomingArticle>;

}  // namespace

struct BulkBuild::State {
  State(const std::filesystem::path& folder, IndexNumbers& words) : database(folder / "built"), numbers(words) {}

  BulkDatabase database;
  IndexNumbers& numbers;
  BlockingQueue<Batch> queue{batches_waiting};
  Batch next;
  bool with_entities = true;
  bool numbered = false;  // The words of the first batch.
  std::vector<std::thread> workers;
  std::mutex mutex;  // Guards what follows.
  CorpusDelta delta;
  std::exception_ptr failure;

  void build_runs(const std::filesystem::path& folder, unsigned worker);
  void work(const std::filesystem::path& folder, unsigned worker);
  void flush();
  void join();
  void rethrow();
};

void BulkBuild::State::build_runs(const std::filesystem::path& folder, unsigned worker) {
  RunWriter writer(database, folder / ("runs-" + std::to_string(worker)), numbers, with_entities);
  while (auto batch = queue.pop())
    for (auto& incoming : *batch) writer.add(std::move(incoming));
  writer.finish();
  const std::lock_guard lock(mutex);
  delta.add(writer.take_delta());
}

void BulkBuild::State::work(const std::filesystem::path& folder, unsigned worker) {
  try {
    build_runs(folder, worker);
  } catch (...) {
    const std::lock_guard lock(mutex);
    if (!failure) failure = std::current_exception();
    queue.close();
  }
}

void BulkBuild::State::flush() {
  if (next.empty()) return;
  if (!std::exchange(numbered, true)) number_frequent_words(numbers.words, next);
  if (!queue.push(std::exchange(next, {}))) rethrow();
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

BulkBuild::BulkBuild(const std::filesystem::path& folder, unsigned jobs, IndexNumbers& numbers, bool with_entities)
    : state_(std::make_unique<State>(folder, numbers)) {
  state_->with_entities = with_entities;
  try {
    for (unsigned worker = 0; worker < jobs; ++worker)
      state_->workers.emplace_back([state = state_.get(), folder, worker] { state->work(folder, worker); });
  } catch (const std::system_error& error) {
    state_->join();  // Those that run would end the program.
    throw Error(Error::Kind::internal, "",
                "the system gives no more threads (" + error.code().message() + "); ask for fewer with --jobs");
  }
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
  Built built{.database = {}, .delta = std::move(state_->delta)};
  if (state_->database.documents() == 0) return built;
  state_->database.finish();
  built.database = state_->database.folder();
  return built;
}

}  // namespace fsearch
