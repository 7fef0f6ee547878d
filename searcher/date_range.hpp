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

/// Returns the days meant by `text`, nothing where it is no date (31 February is none). Understands 2025,
/// 2024-03, 2024-03-15, 15/03/2024, 03/2024, mars-2024, "1er mars 2024", hier, aujourd'hui, avant-hier, and of
/// these A..B, A.., ..B, >A, >=A, <A, <=A. `today` is "YYYY-MM-DD" or empty. A..B reversed is put right.
/// parse_date_range("2024-02", "") is {"20240201", "20240229"}.
std::optional<DateRange> parse_date_range(std::string_view text, std::string_view today);

/// Returns the shortest form parse_date_range() reads back: "2024-01..2024-06", "2024-02", "2024-05-02..".
std::string to_string(const DateRange& range);

}  // namespace fsearch
