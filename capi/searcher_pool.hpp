/// Searchers over the same indexes, lent to one thread each. All functions may be called from any thread.
#pragma once
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"

namespace fsearch::c {

class SearcherPool {
 public:
  /// Opens the first searcher. Throws Error.
  explicit SearcherPool(std::vector<std::string> paths);

  /// A searcher that nobody else uses. Goes back when this goes.
  class Loan {
   public:
    Loan(SearcherPool& pool, std::unique_ptr<Searcher> searcher, std::size_t age);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Searcher* operator->() const { return searcher_.get(); }

   private:
    SearcherPool& pool_;
    std::unique_ptr<Searcher> searcher_;
    std::size_t age_;
  };

  /// Lends one that is idle, else opens another. Throws Error.
  Loan borrow();

  /// Lends from now on only searchers that were opened after this call began. Throws Error, and changes nothing then.
  void refresh();

  const std::vector<std::string>& paths() const { return paths_; }

 private:
  void take_back(std::unique_ptr<Searcher> searcher, std::size_t age);

  const std::vector<std::string> paths_;
  std::mutex mutex_;
  std::size_t age_ = 0;  // Of the searchers that are idle: how often refresh() was called before they were opened.
  std::vector<std::unique_ptr<Searcher>> idle_;
};

}  // namespace fsearch::c
