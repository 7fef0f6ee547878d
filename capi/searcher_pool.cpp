#include "capi/searcher_pool.hpp"

#include <utility>

namespace fsearch::c {

SearcherPool::Loan::Loan(SearcherPool& pool, std::unique_ptr<Searcher> searcher, std::size_t age)
    : pool_(pool), searcher_(std::move(searcher)), age_(age) {}

SearcherPool::Loan::~Loan() {
  try {
    pool_.take_back(std::move(searcher_), age_);
  } catch (...) {  // No memory to keep it: it is closed.
  }
}

SearcherPool::SearcherPool(std::vector<std::string> paths) : paths_(std::move(paths)) {
  idle_.push_back(std::make_unique<Searcher>(paths_));
}

SearcherPool::Loan SearcherPool::borrow() {
  std::size_t age = 0;
  {
    const std::scoped_lock lock(mutex_);
    age = age_;
    if (!idle_.empty()) {
      auto searcher = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(searcher), age};
    }
  }
  return {*this, std::make_unique<Searcher>(paths_), age};
}

void SearcherPool::refresh() {
  std::vector<std::unique_ptr<Searcher>> fresh, stale;
  fresh.push_back(std::make_unique<Searcher>(paths_));
  const std::scoped_lock lock(mutex_);
  ++age_;
  stale = std::exchange(idle_, std::move(fresh));
}

void SearcherPool::take_back(std::unique_ptr<Searcher> searcher, std::size_t age) {
  const std::scoped_lock lock(mutex_);
  if (age == age_) idle_.push_back(std::move(searcher));
}

}  // namespace fsearch::c
