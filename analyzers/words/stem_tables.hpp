/// The stemmer's tables, read from the embedded stem_*.tsv files.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fsearch {

/// One rewriting of a word's end: the longest matching suffix wins, and only it is applied.
struct SuffixRule {
  std::string_view suffix;
  std::string_view replacement;
  std::size_t min_before;  ///< bytes the word must keep before the suffix

  bool matches(std::string_view word) const {
    return word.size() >= suffix.size() + min_before && word.ends_with(suffix);
  }
};

/// Suffix rules bucketed by their last two bytes, longest suffix first. Requires: no suffix is shorter.
class SuffixRules {
 public:
  void add(SuffixRule rule);
  /// Returns `word` with the longest matching suffix replaced, or unchanged.
  std::string apply(std::string_view word) const;

 private:
  static std::size_t bucket_of(std::string_view end);

  std::array<std::vector<SuffixRule>, 1024> by_last_bytes_;
};

/// Exceptions and suffix rules. Views point into stems_ or the embedded text, which lives as long as the
/// program.
class StemTables {
 public:
  /// Parses lines "form<TAB>stem" of `reviewed` and `derived`, lines of `names` that are their own stems, and lines
  /// "word|stem<TAB>suffix<TAB>replacement<TAB>bytes kept before it" of `suffixes`. Of two rows of a form the first
  /// wins, in this order of files. Lines in # are comments.
  StemTables(std::string_view reviewed, std::string_view derived, std::string_view names, std::string_view suffixes);

  /// Adds the exceptions of `variants`, lines "form<TAB>form whose stem it takes"; `stem` tells that stem.
  void add_variants(std::string_view variants, const std::function<std::string(std::string_view)>& stem);

  /// Returns the reviewed stem of `word`, found as written, or as `folded`, or either without a plural s.
  std::optional<std::string_view> exception(std::string_view word, std::string_view folded) const;

  /// Returns the first three letters, folded, of the exceptions that do not start as their stem does: {"yeu"} for
  /// "oeil".
  const std::vector<std::string>& irregular_starts(std::string_view stem) const;

  const SuffixRules& before_snowball() const { return before_snowball_; }
  const SuffixRules& after_snowball() const { return after_snowball_; }

 private:
  void add_exceptions(std::string_view text);
  void add_exception(std::string_view form, std::string_view stem);
  void add_suffixes(std::string_view text);

  boost::unordered_flat_map<std::string_view, std::string_view> exceptions_;
  std::deque<std::string> stems_;                                                    ///< Of variants.
  std::unordered_map<std::string_view, std::vector<std::string>> irregular_starts_;  ///< By stem.
  SuffixRules before_snowball_, after_snowball_;
};

}  // namespace fsearch
