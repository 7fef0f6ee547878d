/// Dates among the words of a query, brought into the form that texts have them in. Private to searcher/.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// A date typed in figures, and what it was read as: "24/02/2022", "24 février 2022".
struct DateInFigures {
  std::string typed;
  std::string words;
};

/// Returns the query with each date in figures among its plain words written as texts write it, "Kiev 24/02/2022" as
/// "Kiev 24 février 2022": loose numbers find anything. Appends what was changed to `dates`. Such a date is a day or a
/// month with its year, the day before the month, or all from the year down: 24-02-2022, 24.02.2022, 2022-02-24,
/// 02/2022, 2022-02; in 1900 to 2100, and in the calendar. What is required, excluded, in a field or beside an
/// operator stays.
Query with_dates_in_words(Query query, std::vector<DateInFigures>& dates);

/// Adds to the words that with_dates_in_words() wrote what was typed for them: some texts write it so, too.
void add_dates_as_typed(Query& query, const std::vector<DateInFigures>& dates, Analyzer& analyzer);

/// Returns the query with each day and month without a year among its plain words as a phrase: of "Lyon 3 juillet" an
/// article with "France 3" and a July somewhere is no match. Those that are words of a wish for days stay, as a year
/// behind them makes them one: the days are then told by the date of an article, too.
Query with_days_of_months(Query query, const std::set<std::string>& wish_words);

}  // namespace fsearch
