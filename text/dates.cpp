#include "text/dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <utility>
#include <vector>

#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t iso_day = 10;             // Bytes of "2025-03-15".
constexpr std::size_t longest_date_line = 100;  // Bytes.
constexpr std::size_t longest_quoted = 60;

struct Date {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0;
  std::optional<int> offset = {};  // From UTC, in minutes, where it is told.
};

// A run of digits or of letters of a folded date.
struct Piece {
  std::string text;
  bool number;
  char before;  // The byte before it; a space at the start.
  int value() const { return number && text.size() <= 8 ? std::stoi(text) : 0; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::vector<Piece> pieces_of(const std::string& folded) {
  std::vector<Piece> pieces;
  for (auto at = folded.begin(); at != folded.end();) {
    if (!is_digit(*at) && !is_letter(*at)) {
      ++at;
      continue;
    }
    const bool number = is_digit(*at);
    const auto end = std::find_if_not(at, folded.end(), number ? is_digit : is_letter);
    pieces.push_back({std::string(at, end), number, at == folded.begin() ? ' ' : *(at - 1)});
    at = end;
  }
  return pieces;
}

// Returns 1 to 12 for the French or English name of a month, or the start of one: "sept", "juil"; else 0.
int month_named(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 2>, 12> names = {{{"janvier", "january"},
                                                                      {"fevrier", "february"},
                                                                      {"mars", "march"},
                                                                      {"avril", "april"},
                                                                      {"mai", "may"},
                                                                      {"juin", "june"},
                                                                      {"juillet", "july"},
                                                                      {"aout", "august"},
                                                                      {"septembre", "september"},
                                                                      {"octobre", "october"},
                                                                      {"novembre", "november"},
                                                                      {"decembre", "december"}}};
  if (word.size() < 3) return 0;
  for (std::size_t month = 0; month < names.size(); ++month)
    for (const auto name : names[month])
      if (name.starts_with(word)) return static_cast<int>(month) + 1;
  return 0;
}

// Words beside numbers and months in a line that is a date.
bool is_date_word(std::string_view word) {
  constexpr std::array<std::string_view, 53> words = {
      "le",      "la",    "du",      "au",       "a",     "h",        "min",    "s",         "er",
      "et",      "lundi", "mardi",   "mercredi", "jeudi", "vendredi", "samedi", "dimanche",  "lun",
      "mar",     "mer",   "jeu",     "ven",      "sam",   "dim",      "publie", "publiee",   "mis",
      "mise",    "jour",  "modifie", "modifiee", "maj",   "date",     "heure",  "paris",     "utc",
      "gmt",     "cet",   "cest",    "t",        "z",     "on",       "at",     "published", "posted",
      "updated", "mon",   "tue",     "wed",      "thu",   "fri",      "sat",    "sun"};
  return std::find(words.begin(), words.end(), word) != words.end() || month_named(word) > 0;
}

bool is_beside_date(const Piece& piece) { return !piece.number && is_date_word(std::string_view(piece.text)); }

std::chrono::year_month_day calendar_day(const Date& date) {
  return std::chrono::year{date.year} / date.month / date.day;
}

bool is_valid(const Date& date) {
  if (date.year < 1000 || date.year > 2999 || date.month < 0 || date.month > 12) return false;
  if (date.day != 0 && (date.day < 0 || date.day > 31 || !calendar_day(date).ok())) return false;
  return date.hour < 24 && date.minute < 60 && date.second <= 60;
}

// Returns the minutes from UTC of what feeds and mails call a zone by.
std::optional<int> zone_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, int>, 20> zones = {
      {{"z", 0},      {"utc", 0},    {"gmt", 0},    {"ut", 0},     {"wet", 0},    {"west", 60},  {"bst", 60},
       {"cet", 60},   {"met", 60},   {"cest", 120}, {"mest", 120}, {"eet", 120},  {"eest", 180}, {"est", -300},
       {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"pst", -480}, {"pdt", -420}}};
  const auto* const zone =
      std::find_if(zones.begin(), zones.end(), [name](const auto& known) { return known.first == name; });
  return zone == zones.end() ? std::nullopt : std::optional(zone->second);
}

// Returns "+01:00", "-0500", "+02" at `at`, in minutes.
std::optional<int> read_signed_offset(const std::vector<Piece>& pieces, std::size_t at) {
  constexpr int furthest = 14;  // Hours from UTC, on the Line Islands.
  if (at >= pieces.size() || !pieces[at].number || (pieces[at].before != '+' && pieces[at].before != '-'))
    return std::nullopt;
  const Piece& piece = pieces[at];
  const bool apart = at + 1 < pieces.size() && pieces[at + 1].before == ':' && pieces[at + 1].text.size() == 2;
  if (piece.text.size() != 4 && piece.text.size() != 2) return std::nullopt;
  const int hours = piece.text.size() == 4 ? piece.value() / 100 : piece.value();
  const int minutes = piece.text.size() == 4 ? piece.value() % 100 : apart ? pieces[at + 1].value() : 0;
  if (hours > furthest || minutes > 59) return std::nullopt;
  return (piece.before == '-' ? -1 : 1) * (hours * 60 + minutes);
}

// Reads "Z", "+01:00", "GMT+0100" or "EST" behind a time, fractions of its second apart.
std::optional<int> read_offset(const std::vector<Piece>& pieces, std::size_t at) {
  if (at < pieces.size() && pieces[at].number && pieces[at].before == '.') ++at;
  if (at >= pieces.size()) return std::nullopt;
  if (pieces[at].number) return read_signed_offset(pieces, at);
  const auto named = zone_named(pieces[at].text);
  const auto written = named == 0 ? read_signed_offset(pieces, at + 1) : std::nullopt;
  return written ? written : named;
}

// Reads "10:12:00", "10h30" or "10 h 30" at `at`. Where there is no time, the date stays without one.
void read_time(const std::vector<Piece>& pieces, std::size_t at, Date& date) {
  while (at < pieces.size() && !pieces[at].number) ++at;  // "à", "T", "le"
  if (at >= pieces.size() || pieces[at].text.size() > 2) return;
  const bool spelt = at + 1 < pieces.size() && pieces[at + 1].text == "h";
  const std::size_t minute = at + (spelt ? 2 : 1);
  const bool has_minute = minute < pieces.size() && pieces[minute].number && pieces[minute].text.size() == 2;
  if (!spelt && !has_minute) return;
  date.hour = pieces[at].value();
  if (!has_minute) return;
  date.minute = pieces[minute].value();
  const std::size_t second = minute + 1;
  const bool has_second = !spelt && second < pieces.size() && pieces[second].text.size() == 2 &&
                          (pieces[second].before == ':' || pieces[second].before == '.');
  if (has_second) date.second = pieces[second].value();
  date.offset = read_offset(pieces, has_second ? second + 1 : second);
}

// "2025", "2025-03", "2025-03-15T10:12", "20250315"
std::optional<Date> read_year_first(const std::vector<Piece>& pieces) {
  Date date;
  if (pieces[0].text.size() == 8 && pieces[0].number) {
    const int value = pieces[0].value();
    return Date{value / 10000, value / 100 % 100, value % 100};
  }
  if (!pieces[0].number || pieces[0].text.size() != 4) return std::nullopt;
  date.year = pieces[0].value();
  std::size_t at = 1;
  for (int* part : {&date.month, &date.day}) {
    if (at >= pieces.size() || !pieces[at].number || pieces[at].text.size() > 2) return date;
    *part = pieces[at++].value();
    if (*part == 0) return std::nullopt;
  }
  read_time(pieces, at, date);
  return date;
}

int full_year(int two_digits) { return two_digits + (two_digits < 70 ? 2000 : 1900); }

// "15/03/2025", "15.03.2025 10:12", "15/03/25", "5/3/25"; `mark` is what follows the first number.
std::optional<Date> read_day_first(std::vector<Piece> pieces, char mark) {
  pieces.erase(pieces.begin(), std::find_if_not(pieces.begin(), pieces.end(), is_beside_date));  // "lundi"
  if (pieces.size() < 3 || !pieces[0].number || !pieces[1].number || !pieces[2].number) return std::nullopt;
  const bool whole = pieces[0].text.size() == 2 && pieces[1].text.size() == 2;
  const bool short_year = pieces[2].text.size() == 2 && (mark == '/' || (mark == '.' && whole));
  if (!short_year && pieces[2].text.size() != 4) return std::nullopt;
  const int year = pieces[2].value();
  Date date{short_year ? full_year(year) : year, pieces[1].value(), pieces[0].value()};
  if (date.month == 0 || date.day == 0) return std::nullopt;
  read_time(pieces, 3, date);
  return date;
}

// "Mon, 19 Aug 24 17:42:08 +0200": two digits are a year before a time, or where nothing follows.
std::optional<Date> read_short_year(const std::vector<Piece>& pieces) {
  const auto day = std::find_if_not(pieces.begin(), pieces.end(), is_beside_date);
  const auto at = static_cast<std::size_t>(day - pieces.begin());
  if (pieces.size() < at + 3 || !day->number || day->text.size() > 2) return std::nullopt;
  const Piece &month = pieces[at + 1], &year = pieces[at + 2];
  if (month.number || month_named(month.text) == 0 || !year.number || year.text.size() != 2) return std::nullopt;
  Date date{full_year(year.value()), month_named(month.text), day->value()};
  if (date.day == 0) return std::nullopt;
  read_time(pieces, at + 3, date);
  return pieces.size() == at + 3 || date.hour >= 0 ? std::optional(date) : std::nullopt;
}

// "samedi 1er mars 2025 à 10h30", "mars 2025", "Sat, 15 Mar 2025 10:12:00 +0100", "March 15, 2025"
std::optional<Date> read_named_month(const std::vector<Piece>& pieces) {
  const auto is_year = [](const Piece& piece) { return piece.number && piece.text.size() == 4; };
  const auto is_month = [](const Piece& piece) { return !piece.number && month_named(piece.text) > 0; };
  auto month = std::find_if(pieces.begin(), pieces.end(), is_month);
  const auto year = std::find_if(month, pieces.end(), is_year);
  if (year == pieces.end()) return std::nullopt;
  while (month != year) {  // Of "mar. 4 févr. 2025" the last is the month.
    const auto next = std::find_if(month + 1, year, is_month);
    if (next == year) break;
    month = next;
  }
  if (year - month > 3) return std::nullopt;
  Date date{year->value(), month_named(month->text), 0};
  for (auto piece = pieces.begin(); piece != year; ++piece)
    if (piece->number) date.day = piece->value();
  read_time(pieces, static_cast<std::size_t>(year - pieces.begin()) + 1, date);
  return date;
}

// Returns "/" or "." where it follows the first number of `text`, spaces apart; else a space.
char mark_after_number(std::string_view text) {
  auto at = std::find_if(text.begin(), text.end(), is_digit);
  at = std::find_if_not(at, text.end(), is_digit);
  at = std::find_if_not(at, text.end(), [](char c) { return c == ' '; });
  return at != text.end() && (*at == '/' || *at == '.') ? *at : ' ';
}

std::string padded(int number, std::size_t size) {
  const std::string digits = std::to_string(number);
  return std::string(size - std::min(size, digits.size()), '0') + digits;
}

std::string iso(const Date& date) {
  std::string text = padded(date.year, 4);
  if (date.month > 0) text += "-" + padded(date.month, 2);
  if (date.day > 0) text += "-" + padded(date.day, 2);
  if (date.day == 0 || date.hour < 0) return text;
  text += "T" + padded(date.hour, 2) + ":" + padded(date.minute, 2) + ":" + padded(date.second, 2);
  if (!date.offset) return text;
  const int minutes = std::abs(*date.offset);
  if (minutes == 0) return text + "Z";
  return text + (*date.offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

}  // namespace

bool is_date_line(std::string_view text) {
  if (text.empty() || text.size() > longest_date_line) return false;
  const auto date = normalise_date(text);
  if (!date || date->size() < iso_day) return false;
  const auto pieces = pieces_of(fold(text));
  return std::all_of(pieces.begin(), pieces.end(),
                     [](const Piece& piece) { return piece.number || is_date_word(piece.text); });
}

std::string iso_date(std::string_view digits) {
  if (digits.size() != 8) return {};
  std::string date(digits.substr(0, 4));
  for (const std::size_t at : {4U, 6U})
    if (digits.substr(at, 2) != "00") date.append("-").append(digits.substr(at, 2));
  return date;
}

std::string unreadable_date(std::string_view text) {
  std::string line(text.substr(0, longest_quoted));
  while (!line.empty() && text.size() > longest_quoted && (static_cast<unsigned char>(line.back()) & 0x80U) != 0)
    line.pop_back();  // No half of a character.
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return "unreadable date: " + line + (text.size() > longest_quoted ? "…" : "");
}

std::optional<std::string> normalise_date(std::string_view text) {
  const auto pieces = pieces_of(fold(text.substr(0, 100)));
  if (pieces.empty()) return std::nullopt;
  auto date = read_year_first(pieces);
  if (!date) date = read_day_first(pieces, mark_after_number(text));
  if (!date) date = read_named_month(pieces);
  if (!date) date = read_short_year(pieces);
  return date && is_valid(*date) ? std::optional(iso(*date)) : std::nullopt;
}

}  // namespace fsearch
