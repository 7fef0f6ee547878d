/// The memo of an analyzer: every written form it has met, with its word.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/words/form_table.hpp"
#include "analyzers/words/stemmer.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// Returns the form for find() of `written` where its place makes it mean `word`: "M" before a name is monsieur. Its
/// word has the stem of that one.
std::string read_as(std::string_view written, std::string_view word);

/// Returns the same where the word has its own stem as its twin: "NFTs" is a form of NFT, and found by "nfts".
std::string read_as_form_of(std::string_view written, std::string_view word);

/// Returns the form for find() of `written` where it keeps its own stem and has that of `word` as its twin: "XIV" in
/// "Louis XIV" is found by 14, too.
std::string read_also_as(std::string_view written, std::string_view word);

/// Grows with each new form; the owner calls trim() between texts. Not thread-safe.
class Vocabulary {
 public:
  Vocabulary();

  /// Returns the word of a form as written ("Élysée"), made at the first call. The pointer is good until trim().
  const Word* find(std::string_view form);

  /// Returns the beginnings of forms whose stem starts otherwise: "ye" for "oeil". See FrenchStemmer.
  const std::vector<std::string>& irregular_starts(std::string_view stem) const {
    return stemmer_.irregular_starts(stem);
  }

  /// Returns the folded forms of other writings that have this stem or twin: "dr" for "docteur", "cinquieme" for "5e".
  std::vector<std::string> other_writings(std::string_view stem) const;

  /// Forgets everything once more than `limit` forms are known: a stream of rubbish then fills the memory only with the
  /// few bytes that tables by id take for each form. Ids are never used again.
  void trim(std::size_t limit);

 private:
  using Map = boost::unordered_flat_map<std::string_view, const Word*>;
  const Word* look_up(const ShortForm& key, std::string_view form);
  const Word* look_up_long(std::string_view form);
  const Word* make(std::string_view form);
  static std::uint32_t next_number();
  struct Stems {
    std::string stem;
    std::string twin;
  };
  /// Of a form by itself.
  Stems stems_of(const std::string& exact, const std::string& folded) const;
  Stems stems_of_word(std::string_view word) const;
  /// Of what a form is said as.
  Stems stems_of_written(const std::string& exact, const std::string& folded) const;
  std::string stem_of_folded(const std::string& folded) const;

  /// The short forms met last, by a hash: most words of a text are among some thousands, and this fits the
  /// processor's cache where the tables do not.
  struct Recent {
    ShortForm form;
    const Word* word = nullptr;
  };
  static constexpr std::size_t recent_count = 8192;

  FrenchStemmer stemmer_;
  std::vector<Recent> recent_ = std::vector<Recent>(recent_count);
  FormTable by_short_form_;
  Map by_long_form_;  ///< Keys point into long_forms_.
  Map by_exact_;      ///< Keys point into words_.
  std::deque<std::string> long_forms_;
  std::deque<Word> words_;
  boost::unordered_flat_map<std::string, std::vector<std::string>> writings_;  ///< By stem: see other_writings().
  std::uint32_t next_id_ = 0;
  std::uint32_t number_ = next_number();
};

}  // namespace fsearch
