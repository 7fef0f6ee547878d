#include "text/clock.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace fsearch {
namespace {

constexpr std::size_t time_begin = 11;  // Bytes of "2025-03-15T10:12:00".
constexpr std::size_t time_end = 19;

int number(std::string_view text, std::size_t at, std::size_t digits) {
  int value = 0;
  std::from_chars(text.data() + at, text.data() + at + digits, value);
  return value;
}

bool has_shape(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00Z";
  return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char wanted) {
           return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
         });
}

// Requires: "+01:00" or "Z" behind the time.
int minutes_of_offset(const std::string& date) {
  if (date[time_end] == 'Z') return 0;
  const int minutes = number(date, time_end + 1, 2) * 60 + number(date, time_end + 4, 2);
  return date[time_end] == '-' ? -minutes : minutes;
}

std::int64_t clock_seconds(std::string_view date) {
  using namespace std::chrono;
  const sys_days day{year{number(date, 0, 4)} / number(date, 5, 2) / number(date, 8, 2)};
  return sys_seconds{day}.time_since_epoch().count() +
         ((number(date, 11, 2) * 60 + number(date, 14, 2)) * 60 + number(date, 17, 2));
}

}  // namespace

std::string local_date(const std::string& date, const TimeZone& zone) {
  if (date.size() <= time_end) return date;
  if (date.substr(time_begin) == "00:00:00Z") return date.substr(0, time_end);
  const std::int64_t utc = clock_seconds(date) - std::int64_t{60} * minutes_of_offset(date);
  return written_clock(utc + std::int64_t{60} * zone.minutes_ahead(utc));
}

std::int64_t now_in_seconds() {
  if (const char* told = std::getenv("SOURCE_DATE_EPOCH"); told != nullptr && *told != '\0') {
    const std::string_view text(told);
    std::int64_t seconds = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (failure == std::errc() && end == text.data() + text.size() && seconds >= 0) return seconds;
  }
  return std::time(nullptr);
}

std::string written_clock(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const auto midnight = floor<days>(time);
  const year_month_day day{midnight};
  const hh_mm_ss clock{time - midnight};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", int{day.year()}, unsigned{day.month()},
                unsigned{day.day()}, static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

std::string to_instant(std::int64_t seconds) { return written_clock(seconds) + "Z"; }

std::optional<std::int64_t> parse_instant(std::string_view text) {
  using namespace std::chrono;
  if (!has_shape(text)) return std::nullopt;
  const year_month_day day{year{number(text, 0, 4)}, month{static_cast<unsigned>(number(text, 5, 2))},
                           std::chrono::day{static_cast<unsigned>(number(text, 8, 2))}};
  if (!day.ok() || number(text, 11, 2) > 23 || number(text, 14, 2) > 59 || number(text, 17, 2) > 59)
    return std::nullopt;
  return clock_seconds(text);
}

std::int64_t local_midnight(std::string_view day, int days) {
  std::tm clock{};
  clock.tm_year = number(day, 0, 4) - 1900;
  clock.tm_mon = number(day, 4, 2) - 1;
  clock.tm_mday = number(day, 6, 2) + days;
  clock.tm_isdst = -1;
  return std::mktime(&clock);
}

}  // namespace fsearch
