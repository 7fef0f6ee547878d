/// The numbers of the words that a plan's terms match, in one index. Private to searcher/.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"

namespace fsearch {

class WordSets {
 public:
  /// Which values the lower and the upper half of a byte have, a bit for each of eight classes of numbers.
  struct Halves {
    std::array<unsigned char, 16> low{};
    std::array<unsigned char, 16> high{};
  };

  /// How a stream ends the numbers of a class: the last byte, and the one before, which is of any number where a number
  /// has one byte. Numbers alike are in one class, so that few others seem to be of it.
  struct Endings {
    Halves last;
    Halves before;
  };

  /// A word that a term matches, by its number, and what it is filed under.
  struct Known {
    std::uint32_t number = 0;
    std::string stem;
    std::string twin;
    bool function_word = false;
  };

  /// Reads the words of the terms from the index number `source`.
  WordSets(const std::vector<SearchTerm>& terms, IndexReader& reader, std::size_t source);

  /// Returns how the numbers of all words end.
  const Endings& endings() const { return endings_; }

  /// Returns all words; some twice.
  const std::vector<Known>& known() const { return known_; }

  /// Returns which terms a word matches, and how: those that are at least of MatchKind::stem.
  std::span<const WordMatch> operator()(std::uint32_t number) const {
    return may_hold(number) ? find(number) : std::span<const WordMatch>();
  }

  /// Returns false where it surely matches none.
  bool may_hold(std::uint32_t number) const { return (filter_[number / 64 % filter_words] >> (number % 64) & 1U) != 0; }

 private:
  static constexpr std::size_t filter_words = 1024;

  struct Entry {
    std::uint32_t number = 0;
    WordMatch match;
  };
  void add_endings();
  void add(const SearchTerm& term, std::uint16_t place, IndexReader& reader, std::size_t source);
  std::span<const WordMatch> find(std::uint32_t number) const;

  std::vector<Entry> entries_;  // While they are gathered.
                                // By the number's last bits: nearly all words of a text are told by it.
  std::array<std::uint64_t, filter_words> filter_{};
  std::vector<std::uint32_t> numbers_;  // Ascending, each once.
  std::vector<std::uint32_t> ends_;     // By place in numbers_: in matches_.
  std::vector<WordMatch> matches_;
  Endings endings_;
  std::vector<Known> known_;
};

}  // namespace fsearch
