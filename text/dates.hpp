/// Dates as French and English sources write them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the date in ISO 8601, as precise as `text` is; nothing where it is no date. A time keeps its
/// offset from UTC where it is told: "2025-03-15T10:12:00+01:00", "...Z"; see local_date().
///
///   "2025", "2025-03", "2025-03-15", "2025-03-15T10:12:00+01:00", "2025-03-15 10:12", "20250315"
///   "15/03/2025", "15.03.2025", "15/03/25", "5/3/25", "15 mars 2025", "samedi 1er mars 2025 à 10h30",
///   "mars 2025", "Sat, 15 Mar 2025 10:12:00 +0100", "Sat, 15 Mar 25 10:12 GMT", "March 15, 2025"
std::optional<std::string> normalise_date(std::string_view text);

/// Returns a date of eight digits, zeros for what is not known of it, in ISO 8601: "2025-03" for "20250300". Empty for
/// any other length.
std::string iso_date(std::string_view digits);

/// Returns what is said of a text that is no date, in one line: "unreadable date: demain". A long text is
/// cut.
std::string unreadable_date(std::string_view text);

/// Returns true for a line that gives a day and says nothing else: "le samedi 15 mars 2025 à 10h30", not "15
/// mars 2025 : la crue".
bool is_date_line(std::string_view text);

}  // namespace fsearch
