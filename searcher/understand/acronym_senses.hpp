/// Which of the acronyms that articles define may be told to a reader: one odd article is no dictionary.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"

namespace fsearch {

/// One thing that a short form stands for.
struct AcronymSense {
  std::string expansion;       ///< As most articles write it: "caisse d'allocations familiales".
  std::string key;             ///< The same for all its writings; see sense_key().
  std::uint32_t articles = 0;  ///< That define the short form so, in any of its writings; or that hold both.
};

/// Returns what the writings of one sense share, the beginnings of its longer words: "caisses d'allocations familiales"
/// is "cais allo fami ". Takes any writing, folds it.
std::string sense_key(std::string_view expansion);

/// Returns the folded words of an expansion, a space after each; elided articles are words.
std::string words_of_expansion(std::string_view expansion);

/// What the open indexes know of a short form. Looked up when asked for: buckets of the lexicon are many.
class AcronymSenses {
 public:
  /// Requires: the reader outlives it.
  AcronymSenses(IndexReader& reader, Analyzer& analyzer, const std::string& short_form);

  /// What may be told, the most defined first, three at most. An expansion is told where one in sixteen of the
  /// articles that hold the short form define it, or three articles and one in 200, for those that everybody knows
  /// are hardly ever defined. Where none is, what three articles and one in eight say beside the short form, for they
  /// use one for the other (CDD, CNC). Another sense beside the first needs a fifth of its articles.
  const std::vector<AcronymSense>& senses() const { return senses_; }

  /// Whether the short form is an acronym even where it is not written in capitals, as Insee and nupes are, and no
  /// first name (Sam, Olaf) or common word: many of the articles that hold it define it, or nearly all write it in
  /// capitals. A word that articles write with one capital stands at the beginning of some sentence, where the capital
  /// proves nothing; one in capitals looks like a name there, too.
  bool is_one_in_small_letters() const { return in_small_letters_; }

 private:
  std::vector<AcronymSense> senses_;
  bool in_small_letters_ = false;
};

}  // namespace fsearch
