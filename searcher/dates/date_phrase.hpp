/// Days told in words, with their beginning and end: "il y a deux mois", "depuis mars", "entre mars et mai
/// 2022". Private to searcher/.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "searcher/dates/date_moment.hpp"
#include "searcher/dates/date_range.hpp"

namespace fsearch {

/// The days that a run of words tells.
struct DatePhrase {
  DateRange days;
  std::size_t words = 0;  ///< How many words it takes.
  bool two = false;       ///< A beginning and an end: "entre mars et mai 2022".
  bool bare = false;      ///< A year, month, season or day of the week alone: in a text it may well mean another thing.
};

/// Reads phrases in words as DateMomentReader does.
class DatePhraseReader {
 public:
  DatePhraseReader(std::span<const std::string> words, std::string_view today) : moments_(words, today) {}

  /// Returns the phrase that begins at the word `at`; nothing where none does.
  std::optional<DatePhrase> read(std::size_t at) const;

 private:
  std::optional<DatePhrase> between(std::size_t at) const;
  std::optional<DatePhrase> opened(std::size_t at) const;

  DateMomentReader moments_;
};

/// Returns the days that the whole of a folded text tells in words; nothing where it tells anything else.
std::optional<DateRange> read_date_phrase(std::string_view folded, std::string_view today);

/// Returns whether they are told as a beginning and an end.
bool tells_two_bounds(std::string_view folded, std::string_view today);

}  // namespace fsearch
