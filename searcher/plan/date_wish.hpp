/// Dates that readers put into their queries as words: "grève hier", "élections en mars 2024", "depuis 2023".
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "searcher/dates/date_range.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Days that a query wishes for, and the folded words that say so.
struct DateWish {
  DateRange days;
  std::set<std::string> words;
  std::size_t first = 0;    ///< Where these words stand among the plain words of the query,
  std::size_t count = 0;    ///< and how many they are.
  bool from_today = false;  ///< They count from today and name nothing: "hier", "il y a deux mois", no month or season.
};

/// Returns the days that a query's words wish for, the leftmost wish; nothing where it has none, or more than
/// ten words: a pasted sentence tells of dates rather than wishing for them. `today` is "YYYY-MM-DD".
/// Understands aujourd'hui, hier, avant-hier; cette semaine, ce mois, cette année and the last ones; ces
/// derniers jours (7), ces dernières semaines (28), ces derniers mois (90); a month with its year, or after
/// en, fin, début, depuis, avant, après without one (the latest); a year after en, depuis, avant, après; what
/// else parse_date_range() reads that is more than a year, month, season or weekday alone: "il y a deux
/// mois", "été 2022". On 2025-03-15 "budget en mai" wishes for 2024-05, "depuis 2023" for 2023-01-01 and
/// later.
std::optional<DateWish> read_date_wish(const Query& query, std::string_view today);

/// Returns the query without the words of a wish that counts from today, for indexes without an article of its days:
/// "hier" then tells nothing of what is wanted. The query itself where nothing else would be looked for.
Query without_wish(const Query& query, const DateWish& wish);

/// Returns whether a folded word only tells a day or a month: "hier", "mars". Rare in small indexes, never misspelt.
bool is_date_word(std::string_view folded);

/// What makes an article timely.
struct Timeliness {
  std::string today;                ///< "YYYY-MM-DD".
  double half_life_days = 0;        ///< The age at which half of the bonus for recent articles is left; 0 for none.
  std::optional<DateRange> wished;  ///< Days that get a bonus.

  bool matters() const { return half_life_days > 0 || wished.has_value(); }
};

/// Returns what the score of an article of this date is multiplied by: 1 to 1.3 for its age, times 2 where it is of
/// the days wished for. 1 for an article without a date.
double timeliness_factor(std::string_view iso_date, const Timeliness& timeliness);

/// Returns the days among which candidates are looked for besides: those wished for, else the last four half-lives.
DateRange timely_days(const Timeliness& timeliness);

}  // namespace fsearch
