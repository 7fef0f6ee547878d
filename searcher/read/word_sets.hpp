/// The numbers of the words that a plan's terms match, in one index. Private to searcher/.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "searcher/read/article_scan.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

class WordSets {
 public:
  /// Reads the words of the terms from the index number `source`.
  WordSets(const std::vector<SearchTerm>& terms, IndexReader& reader, std::size_t source);

  /// Returns which terms a word matches, and how: those that are at least of MatchKind::stem.
  std::span<const WordMatch> operator()(std::uint32_t number) const {
    if (!filter_[number % filter_.size()]) return {};
    return find(number);
  }

 private:
  struct Entry {
    std::uint32_t number = 0;
    WordMatch match;
  };
  void add(const SearchTerm& term, std::uint16_t place, IndexReader& reader, std::size_t source);
  std::span<const WordMatch> find(std::uint32_t number) const;

  std::vector<Entry> entries_;  // While they are gathered.
  std::vector<bool> filter_;    // By the number's last bits: nearly all words of a text are told by it.
  std::vector<std::uint32_t> numbers_;  // Ascending, each once.
  std::vector<std::uint32_t> ends_;     // By place in numbers_: in matches_.
  std::vector<WordMatch> matches_;
};

}  // namespace fsearch
