#include "indexer/bulk/merge_runs.hpp"

#include <algorithm>
#include <string_view>

namespace fsearch {
namespace {

using glass::DocId;
using glass::SlotStatistics;

SlotStatistics statistics_of(const std::vector<RunPlace>& runs, std::uint32_t slot) {
  SlotStatistics all;
  for (const auto& run : runs) {
    const SlotStatistics& one = run.statistics[slot];
    if (one.count == 0) continue;
    if (all.count == 0 || one.least < all.least) all.least = one.least;
    if (all.count == 0 || one.greatest > all.greatest) all.greatest = one.greatest;
    all.count += one.count;
  }
  return all;
}

void merge_values(const std::vector<RunPlace>& runs, glass::PostlistWriter& postlist) {
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot)
    if (const auto statistics = statistics_of(runs, slot); statistics.count > 0)
      postlist.value_statistics(slot, statistics);
  for (std::uint32_t slot = 0; slot < schema::slot::count; ++slot) {
    postlist.begin_slot(slot);
    for (const auto& run : runs)
      read_values(run, slot, [&](DocId document, std::string_view value) { postlist.value(document, value); });
    postlist.end_slot();
  }
}

// Readers by their term, then as their runs follow one another: the one that comes first is at the front of a heap.
class Readers {
 public:
  explicit Readers(const std::vector<RunPlace>& runs) {
    for (const auto& run : runs) all_.emplace_back(run);
    for (std::size_t i = 0; i < all_.size(); ++i) push(i);
  }

  bool empty() const { return heap_.empty(); }

  // Takes out those that have the least term, in the order of their runs.
  const std::vector<std::size_t>& pop_least() {
    least_.clear();
    do {
      std::pop_heap(heap_.begin(), heap_.end(), After{all_});
      least_.push_back(heap_.back());
      heap_.pop_back();
    } while (!heap_.empty() && all_[heap_.front()].term() == all_[least_.front()].term());
    return least_;
  }

  // Moves a reader on, and puts it back unless it is at its end.
  void push(std::size_t reader) {
    if (!all_[reader].next()) return;
    heap_.push_back(reader);
    std::push_heap(heap_.begin(), heap_.end(), After{all_});
  }

  const RunTermReader& operator[](std::size_t reader) const { return all_[reader]; }

 private:
  struct After {
    const std::vector<RunTermReader>& all;
    bool operator()(std::size_t a, std::size_t b) const {
      const int order = all[a].term().compare(all[b].term());
      return order != 0 ? order > 0 : a > b;
    }
  };

  std::vector<RunTermReader> all_;  // By run.
  std::vector<std::size_t> heap_;
  std::vector<std::size_t> least_;
};

void merge_terms(const std::vector<RunPlace>& runs, glass::PostlistWriter& postlist) {
  Readers readers(runs);
  while (!readers.empty()) {
    const auto& least = readers.pop_least();
    std::uint32_t documents = 0;
    std::uint64_t frequency = 0;
    for (const auto reader : least) {
      documents += readers[reader].documents();
      frequency += readers[reader].collection_frequency();
    }
    postlist.begin_term(readers[least.front()].term(), documents, frequency);
    for (const auto reader : least)
      readers[reader].for_each_posting([&](DocId document, std::uint32_t wdf) { postlist.posting(document, wdf); });
    postlist.end_term();
    for (const auto reader : least) readers.push(reader);
  }
}

}  // namespace

void merge_runs(const std::vector<RunPlace>& runs, const std::vector<std::uint32_t>& lengths,
                glass::PostlistWriter& postlist) {
  merge_values(runs, postlist);
  postlist.lengths(lengths);
  merge_terms(runs, postlist);
}

}  // namespace fsearch
