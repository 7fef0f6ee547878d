/// Where the words of one stem stand in the articles of a stretch, as the streams of these tell (word_stream.hpp):
/// phrases of frequent words are settled on a few such lists, and not on thousands of streams.
///
/// A list starts with a checksum of the rest. Then come whether function words are left out, the words with their
/// widths and what stands before them, and for each field of each article that holds one: how far its number is from
/// the last one, then each occurrence as a step in position, a word, and whether another one follows.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/records/binary.hpp"
#include "store/records/word_stream.hpp"

namespace fsearch {

/// The function words that lists leave out and that stand before a word: by their numbers, the nearest first, 0 behind
/// the last. Of more than these, those that are nearest.
using WordsBefore = std::array<std::uint32_t, 2>;

/// A word of a list, by its number (word_list.hpp), where it takes so many positions and these words stand before it.
struct ListedWord {
  std::uint32_t number = 0;
  std::uint32_t width = 1;
  WordsBefore before{};
  friend bool operator==(const ListedWord&, const ListedWord&) = default;
};

/// Calls: add*, bytes.
class PositionListWriter {
 public:
  /// Takes an occurrence. Requires: articles ascend from 0; of one the title comes first, and positions never go
  /// backwards in a field.
  void add(std::uint32_t article, bool title, const StreamWord& word, const WordsBefore& before = {});

  /// Returns the list, its most frequent words first, saying whether it leaves function words out.
  std::string bytes(bool without_function_words = false) const;

 private:
  struct Occurrence {
    std::uint32_t article = 0;
    bool title = false;
    std::uint32_t position = 0;
    std::size_t word = 0;  ///< Its place in words_.

    bool in_field_of(const Occurrence& other) const { return article == other.article && title == other.title; }
  };
  std::size_t place_of(const ListedWord& word);
  std::vector<std::size_t> most_frequent_first() const;
  std::string fields(const std::vector<std::size_t>& order) const;

  std::vector<ListedWord> words_;
  std::vector<Occurrence> occurrences_;
};

/// Reads a list from its first article to its last.
class PositionListReader {
 public:
  /// Requires: the bytes outlive it. An empty list, and `damaged`, where they are not as they were written.
  explicit PositionListReader(std::string_view bytes);

  bool damaged() const { return damaged_; }
  bool without_function_words() const { return without_function_words_; }
  const std::vector<ListedWord>& words() const { return words_; }

  /// Moves to the next field of an article, from before the first; returns false at the end.
  bool next();
  std::uint32_t article() const { return article_; }
  bool in_title() const { return title_; }

  /// Calls visit(place in words(), position) for each occurrence in the field at hand. Call it once after next(), or
  /// not at all.
  template <class Visit>
  void for_each(Visit visit);

  /// Goes back before the first.
  void restart();

 private:
  std::string_view fields_;
  std::vector<ListedWord> words_;
  BinaryReader in_{{}};
  std::uint32_t article_ = 0;
  bool title_ = false;
  bool unread_ = false;  // Whether the occurrences of the field at hand are still to come.
  bool damaged_ = false;
  bool without_function_words_ = false;
};

/// The articles that the lists of an index tell of: those up to `last`, by their number in it, but for the `changed`.
struct ListedArticles {
  std::uint32_t last = 0;              ///< 0 where there are no lists.
  std::vector<std::uint32_t> changed;  ///< Since the lists were written; ascending.

  bool contains(std::uint32_t article) const {
    return article <= last && !std::binary_search(changed.begin(), changed.end(), article);
  }
};

std::string encode_listed(const ListedArticles& articles);
/// Returns none where the bytes are no encoding, as where there are none.
ListedArticles decode_listed(std::string_view bytes);

/// So many articles make a stretch: 1 to 32,768 the first, and so on. A list of a frequent stem is some kilobytes then.
inline constexpr std::uint32_t articles_of_stretch = 1U << 15U;

inline std::uint32_t stretch_of(std::uint32_t article) { return (article - 1) / articles_of_stretch; }

/// Returns the number that stands for an article in the list of its stretch.
inline std::uint32_t place_in_stretch(std::uint32_t article) { return (article - 1) % articles_of_stretch; }

/// Returns the metadata key of a list.
std::string position_key(std::string_view stem, std::uint32_t stretch);
std::string stem_of_position_key(std::string_view key);

namespace position_list {
// An occurrence is one number: whether another one follows, its word, its step; words of higher places come as a
// number of their own behind.
inline constexpr std::uint64_t another = 1;
inline constexpr unsigned word_shift = 1;
inline constexpr std::uint64_t beyond = 7;  ///< Stands for all words from this place on.
inline constexpr unsigned step_shift = 4;
}  // namespace position_list

template <class Visit>
void PositionListReader::for_each(Visit visit) {
  unread_ = false;
  std::uint32_t position = 0;
  for (bool more = true; more && !in_.failed();) {
    const std::uint64_t value = in_.number();
    more = (value & position_list::another) != 0;
    std::uint64_t place = value >> position_list::word_shift & position_list::beyond;
    if (place == position_list::beyond) place += in_.number();
    position += static_cast<std::uint32_t>(value >> position_list::step_shift);
    if (place < words_.size()) visit(static_cast<std::size_t>(place), position);
  }
}

}  // namespace fsearch
