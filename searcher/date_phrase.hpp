/// Days told in words: "il y a deux mois", "entre mars et mai 2022", "été 2022". Private to searcher/.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/date_range.hpp"

namespace fsearch {

/// The days that a run of words tells.
struct DatePhrase {
  DateRange days;
  std::size_t words = 0;  ///< How many words it takes.
  bool two = false;       ///< A beginning and an end: "entre mars et mai 2022".
  bool bare =
      false;  ///< A year, month, season or day of the week alone: in a text it may well mean another thing.
};

/// Reads phrases in `words`, folded and apart at spaces, apostrophes and hyphens; `today` is "YYYY-MM-DD" or
/// empty.
class DatePhraseReader {
 public:
  DatePhraseReader(std::span<const std::string> words, std::string_view today)
      : words_(words), today_(today) {}

  /// Returns the longest phrase that begins at the word `at`; nothing where none does.
  std::optional<DatePhrase> read(std::size_t at) const;

 private:
  /// What is told without an opening: "mars 2022", "hier". A date whose year is not told is of `date`.
  struct Moment;

  std::optional<DatePhrase> between(std::size_t at) const;
  std::optional<DatePhrase> opened(std::size_t at) const;
  std::optional<Moment> moment(std::size_t at) const;
  std::optional<Moment> relative(std::size_t at) const;
  std::optional<Moment> counted(std::size_t at) const;
  std::optional<Moment> weekday(std::size_t at) const;
  std::optional<Moment> year_part(std::size_t at) const;
  std::optional<Moment> date(std::size_t at) const;
  std::optional<Moment> first_of_two(std::size_t at) const;
  std::optional<DateRange> days(const Moment& moment) const;
  std::optional<DateRange> latest(unsigned month, unsigned day) const;
  std::string_view word(std::size_t at) const;
  std::size_t after_small(std::size_t at) const;

  std::span<const std::string> words_;
  std::string_view today_;
};

/// Returns the days that the whole of a folded text tells in words; nothing where it tells anything else.
std::optional<DateRange> read_date_phrase(std::string_view folded, std::string_view today);

/// Returns whether they are told as a beginning and an end.
bool tells_two_bounds(std::string_view folded, std::string_view today);

}  // namespace fsearch
