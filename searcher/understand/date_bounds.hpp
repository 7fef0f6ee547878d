/// The days between which a request wants its articles.
#pragma once
#include <optional>
#include <string>

#include "searcher/dates/date_range.hpp"

namespace fsearch {

struct SearchRequest;

struct DateBounds {
  enum class Fault {
    none,
    since_unreadable,  ///< No date.
    until_unreadable,
    since_without_start,  ///< "avant 2020" is where to end.
    until_without_end,    ///< "depuis 2020" is where to begin.
    end_twice,            ///< --since "entre mars et mai 2022" and an --until.
  };
  Fault fault = Fault::none;
  std::optional<DateRange> days;  ///< Nothing where no bound is given or understood.
  bool reversed = false;          ///< The end was before the beginning: they were exchanged.
};

/// Returns the days from the first of `since` to the last of `until`. A `since` that tells both bounds
/// ("entre mars et mai 2022", "2022-03..2022-05") gives both. Days are counted from the request's `today`,
/// else from the real one.
DateBounds date_bounds(const SearchRequest& request);

/// Returns what is wrong with the bounds of a request, and the remedy; empty where nothing is. `mark` stands before the
/// names of options: "--" on a command line.
std::string fault_of(const DateBounds& bounds, const SearchRequest& request, const std::string& mark);

/// Returns the second from which on the articles wanted came into the index; nothing where `indexed_since` says no
/// beginning.
std::optional<std::string> indexed_from(const SearchRequest& request);

}  // namespace fsearch
