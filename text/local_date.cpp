#include "text/local_date.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace fsearch {
namespace {

constexpr std::size_t time_begin = 11;  // Bytes of "2025-03-15T10:12:00".
constexpr std::size_t time_end = 19;

int number(const std::string& date, std::size_t at, std::size_t digits) {
  int value = 0;
  std::from_chars(date.data() + at, date.data() + at + digits, value);
  return value;
}

// Requires: "+01:00" or "Z" behind the time.
int minutes_of_offset(const std::string& date) {
  if (date[time_end] == 'Z') return 0;
  const int minutes = number(date, time_end + 1, 2) * 60 + number(date, time_end + 4, 2);
  return date[time_end] == '-' ? -minutes : minutes;
}

std::int64_t clock_seconds(const std::string& date) {
  using namespace std::chrono;
  const sys_days day{year{number(date, 0, 4)} / number(date, 5, 2) / number(date, 8, 2)};
  return sys_seconds{day}.time_since_epoch().count() +
         ((number(date, 11, 2) * 60 + number(date, 14, 2)) * 60 + number(date, 17, 2));
}

std::string padded(unsigned value, std::size_t size) {
  const std::string digits = std::to_string(value);
  return std::string(size - std::min(size, digits.size()), '0') + digits;
}

std::string written(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const auto midnight = floor<days>(time);
  const year_month_day day{midnight};
  const hh_mm_ss clock{time - midnight};
  const auto part = [](auto count) { return padded(static_cast<unsigned>(count), 2); };
  return padded(static_cast<unsigned>(int{day.year()}), 4) + "-" + padded(unsigned{day.month()}, 2) + "-" +
         padded(unsigned{day.day()}, 2) + "T" + part(clock.hours().count()) + ":" + part(clock.minutes().count()) +
         ":" + part(clock.seconds().count());
}

}  // namespace

std::string local_date(const std::string& date, const TimeZone& zone) {
  if (date.size() <= time_end) return date;
  if (date.substr(time_begin) == "00:00:00Z") return date.substr(0, time_end);
  const std::int64_t utc = clock_seconds(date) - std::int64_t{60} * minutes_of_offset(date);
  return written(utc + std::int64_t{60} * zone.minutes_ahead(utc));
}

}  // namespace fsearch
