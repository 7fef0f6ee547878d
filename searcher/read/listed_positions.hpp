/// Finds the words of a plan in the position lists of an index, article by article. Private to searcher/.
#pragma once
#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/read/article_scan.hpp"
#include "searcher/read/word_sets.hpp"
#include "store/records/position_list.hpp"

namespace fsearch {

/// Tells what the streams of most articles would tell, and faster where the words are frequent
/// (docs/decisions/0021-position-lists.md). Not thread-safe.
class ListedPositions {
 public:
  /// Reads which words have lists, and which articles hold a word that has none. Requires: all outlive it, and stay as
  /// they are.
  ListedPositions(const WordSets& words, IndexReader& reader, std::size_t source);

  /// Puts the occurrences of the words in an article in place of those in `scan`, as StreamScanner does, but for those
  /// of the terms left out. Returns false where the lists do not tell of the article, or of a word that it holds.
  /// Fastest where the articles ascend.
  bool scan(Xapian::docid document, ArticleScan& scan);

  /// Returns the terms with a function word that lists leave out: only where one stands before a word that is looked
  /// for do they tell of it, with no more than WordsBefore between.
  const std::set<std::size_t>& left_out() const { return left_out_; }

 private:
  /// What is looked for where a word of a list stands.
  struct Sought {
    std::span<const WordMatch> matches;
    std::array<std::span<const WordMatch>, std::tuple_size_v<WordsBefore>> before{};  ///< The nearest first.
  };
  struct List {
    std::string stem;
    bool without_function_words = false;
    std::string bytes;
    PositionListReader reader{{}};
    std::vector<Sought> sought;  ///< By place among the reader's words.
    bool more = false;           ///< Whether the reader is on a field.
  };

  void choose_lists();
  bool add_list(const std::string& stem);
  void leave_out(std::uint32_t number);
  void add_elsewhere(const std::string& stem);
  void load(std::uint32_t stretch);
  Sought sought(const ListedWord& word) const;
  void restart();
  static void take(List& list, std::uint32_t place, ArticleScan& scan);

  const WordSets& words_;
  const Xapian::Database& database_;
  ListedArticles listed_;
  std::vector<List> lists_;
  std::unordered_map<std::uint32_t, std::size_t> list_of_;  // By number.
  std::vector<bool> elsewhere_;                             // By article: whether it holds a word without a list.
  std::set<std::size_t> left_out_;
  std::uint32_t stretch_ = UINT32_MAX;  // Whose lists are loaded.
  Xapian::docid last_ = 0;              // The last article asked for.
  bool sound_ = false;                  // The lists that are loaded.
};

}  // namespace fsearch
