#include "server/parts/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <map>

#include "wording/french_format.hpp"

namespace fsearch::data {
extern const std::string_view page_english;
}  // namespace fsearch::data

namespace fsearch::server {
namespace {

using Table = std::map<std::string_view, std::string_view, std::less<>>;

Table read_table(std::string_view text) {
  constexpr std::string_view between = " = ";
  Table table;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t at = line.find(between);
    if (!line.starts_with('#') && at != std::string_view::npos)
      table.emplace(line.substr(0, at), line.substr(at + between.size()));
  }
  return table;
}

/// Returns how much a reader wants a language: 0.5 for "fr" in "en, fr;q=0.5"; 0 where it is not named.
double wish(std::string_view language, std::string_view header) {
  for (std::size_t begin = 0; begin < header.size();) {
    std::string_view part = header.substr(begin, header.find(',', begin) - begin);
    begin += part.size() + 1;
    part.remove_prefix(std::min(part.size(), part.find_first_not_of(' ')));
    const bool named =
        part.starts_with(language) && (part.size() == 2 || !std::isalpha(static_cast<unsigned char>(part[2])));
    if (!named) continue;
    const std::size_t weight = part.find("q=");
    return weight == std::string_view::npos ? 1 : std::strtod(std::string(part.substr(weight + 2)).c_str(), nullptr);
  }
  return 0;
}

int number_at(const std::string& text, std::size_t at, std::size_t size) {
  int number = 0;
  if (at + size <= text.size()) std::from_chars(text.data() + at, text.data() + at + size, number);
  return number;
}

std::string english_date(const std::string& iso) {
  constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};
  const int month = number_at(iso, 5, 2);
  if (french_date(iso) == iso || month < 1 || month > 12) return iso;
  const int day = number_at(iso, 8, 2);
  std::string date = std::string(months[static_cast<std::size_t>(month) - 1]) + " " + iso.substr(0, 4);
  if (day > 0) date = std::to_string(day) + " " + date;
  return iso.size() >= 16 ? date + ", " + iso.substr(11, 5) : date;
}

}  // namespace

Language wanted_language(std::string_view asked, std::string_view accept_language) {
  if (asked == "fr") return Language::french;
  const bool english = asked == "en" || wish("en", accept_language) > wish("fr", accept_language);
  return english ? Language::english : Language::french;
}

std::string_view Words::operator()(std::string_view french) const {
  static const Table english = read_table(data::page_english);
  if (language_ == Language::french) return french;
  const auto found = english.find(french);
  return found == english.end() ? french : found->second;
}

std::string Words::counted(std::size_t number, std::string_view one, std::string_view many) const {
  const bool singular = language_ == Language::french ? number < 2 : number == 1;
  return count(number) + " " + std::string((*this)(singular ? one : many));
}

std::string Words::count(std::size_t number) const {
  if (language_ == Language::french) return french_count(number);
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string Words::percent(double share) const {
  std::string number = french_decimal(100 * share, 1);
  if (language_ == Language::french) return number + "\u202F%";
  std::replace(number.begin(), number.end(), ',', '.');
  return number + "%";
}

std::string Words::date(const std::string& iso) const {
  return language_ == Language::french ? french_date(iso) : english_date(iso);
}

std::string Words::quoted(std::string_view words) const {
  return language_ == Language::french ? "«\u202F" + std::string(words) + "\u202F»" : "“" + std::string(words) + "”";
}

}  // namespace fsearch::server
