#include "indexer/article/file_date.hpp"

#include <algorithm>
#include <cstddef>

#include "text/dates.hpp"

namespace fsearch::archives {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '-' || c == '_' || c == '.'; }

// Returns the year, month and day at the start of `text` as eight digits; empty where there are none.
std::string digits_of_day(std::string_view text) {
  std::string digits;
  std::size_t at = 0;
  for (; at < text.size() && digits.size() < 8; ++at) {
    if (is_digit(text[at]))
      digits += text[at];
    else if (!is_mark(text[at]) || (digits.size() != 4 && digits.size() != 6))
      return "";
  }
  return at < text.size() && is_digit(text[at]) ? "" : digits;
}

}  // namespace

std::string date_in_name(std::string_view path) {
  path.remove_prefix(std::min(path.rfind('/') + 1, path.size()));
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (!is_digit(path[at]) || (at > 0 && is_digit(path[at - 1]))) continue;
    const auto digits = digits_of_day(path.substr(at));
    if (digits.size() != 8 || digits < "15000101" || digits > "21001231") continue;
    if (auto date = normalise_date(digits)) return *date;
  }
  return "";
}

}  // namespace fsearch::archives
