/// A day, month or other period told in words: "15 mars 2022", "hier", "été 2022". Private to searcher/.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "searcher/dates/date_range.hpp"
#include "searcher/dates/written_date.hpp"

namespace fsearch {

struct DateMoment {
  WrittenDate date;  ///< Where `days` does not say it; its year is 0 where none is told.
  std::optional<DateRange> days;
  std::size_t next = 0;  ///< The word behind it.
  bool bare = false;     ///< A year, month, season or day of the week alone.
};

/// Reads moments in `words`, folded and apart at spaces, apostrophes and hyphens; `today` is "YYYY-MM-DD" or
/// empty.
class DateMomentReader {
 public:
  DateMomentReader(std::span<const std::string> words, std::string_view today) : words_(words), today_(today) {}

  /// Returns what begins at the word `at`; nothing where nothing does.
  std::optional<DateMoment> read(std::size_t at) const;

  /// Returns what is named by its distance from today, such as "avant hier", alone.
  std::optional<DateMoment> relative(std::size_t at) const;

  /// Returns the day of "deux mois", counted back from today.
  std::optional<DateMoment> duration(std::size_t at) const;

  /// Returns the first of two moments, of which the month and the year may be those of the second: the 3 of
  /// "du 3 au 15 mars 2022".
  std::optional<DateMoment> first_of_two(std::size_t at) const;

  /// Returns the days of a moment; of a month without a year the last that has begun.
  std::optional<DateRange> days(const DateMoment& moment) const;

  /// Returns the first word from `at` on that is more than an article.
  std::size_t after_small(std::size_t at) const;

  std::span<const std::string> words() const { return words_; }

 private:
  std::optional<DateMoment> counted(std::size_t at) const;
  std::optional<DateMoment> week(std::size_t at) const;
  std::optional<DateMoment> decade(std::size_t at) const;
  std::optional<DateMoment> date(std::size_t at) const;
  std::optional<DateMoment> month(std::size_t at) const;
  std::optional<DateMoment> weekday(std::size_t at) const;
  std::optional<DateMoment> year_part(std::size_t at) const;
  std::optional<DateRange> latest(unsigned month, unsigned day, bool ended) const;
  std::string_view word(std::size_t at) const;

  std::span<const std::string> words_;
  std::string_view today_;
};

/// Returns the number at the beginning of `digits`, of four of them at most: the year of "20220315".
unsigned year_of(std::string_view digits);

}  // namespace fsearch
