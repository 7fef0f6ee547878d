/// Days and ranges of days, as readers write them and as an index compares them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Days as "YYYYMMDD", both included; an empty bound is open. Requires: from <= to where both are given.
struct DateRange {
  std::string from;
  std::string to;

  bool operator==(const DateRange&) const = default;
};

/// Returns the days meant by `text`, nothing where it is no date (31 February is none). Understands
///
///   2025, 2024-03, 2024-03-15, 15/03/2024, 15/03/24, 03/2024, mars-2024, "1er mars 2024", "15 mars" (the
///   latest), hier, aujourd'hui, avant-hier, "lundi dernier", "cette semaine", "le mois dernier", "l'an
///   dernier", "il y a deux mois" (that day), "ces trois derniers mois", "été 2022", "hiver 2021-2022", "2e
///   trimestre 2022", "depuis mars 2022", "avant 2020", "jusqu'au 15/03/2022", "entre mars et mai 2022", "du
///   3 au 15 mars 2022",
///
/// and A..B, A.., ..B, >A, >=A, <A, <=A. `today` is "YYYY-MM-DD" or empty. A..B reversed is put right.
/// parse_date_range("2024-02", "") is {"20240201", "20240229"}.
std::optional<DateRange> parse_date_range(std::string_view text, std::string_view today);

/// Returns whether `text` tells a beginning and an end apart: "2022..2023", "entre mars et mai 2022"; not
/// "2022".
bool has_two_bounds(std::string_view text, std::string_view today);

/// Returns whether `text` is a range A..B of which B ends before A begins.
bool is_reversed_range(std::string_view text, std::string_view today);

/// Returns the shortest form parse_date_range() reads back: "2024-01..2024-06", "2024-02", "2024-05-02..".
std::string to_string(const DateRange& range);

}  // namespace fsearch
