#include "indexer/json/json_numbers.hpp"

#include <simdjson.h>

#include <algorithm>

namespace fsearch {
namespace {

constexpr std::string_view between_values = " \t\r\n,:[]{}\"";

// Returns where a string that starts at `begin` ends: one past its closing quote.
std::size_t end_of_string(std::string_view json, std::size_t begin) {
  for (std::size_t at = begin + 1; at < json.size(); ++at)
    if (json[at] == '\\')
      ++at;
    else if (json[at] == '"')
      return at + 1;
  return json.size();
}

bool is_missing(std::string_view value) { return value == "NaN" || value == "Infinity" || value == "-Infinity"; }

// Returns whether `value` is a number that only a parser can tell from one that JSON does not know.
bool may_be_odd(std::string_view value) {
  constexpr std::size_t always_fits = 18;  // Digits, in 64 bits.
  if (value.starts_with('-') || value.starts_with('+')) value.remove_prefix(1);
  if (value.empty() || value.front() < '0' || value.front() > '9') return false;
  const bool digits = value.find_first_not_of("0123456789") == std::string_view::npos;
  return !digits || value.size() > always_fits || (value.front() == '0' && value.size() > 1);
}

std::string mended_value(std::string_view value, simdjson::dom::parser& parser) {
  if (is_missing(value)) return "null";
  const bool odd = may_be_odd(value) && parser.parse(simdjson::padded_string(value)).error() != simdjson::SUCCESS;
  return odd ? '"' + std::string(value) + '"' : std::string(value);
}

}  // namespace

std::string with_odd_numbers_mended(std::string_view json) {
  simdjson::dom::parser parser;
  std::string mended;
  for (std::size_t at = 0; at < json.size();) {
    const bool string = json[at] == '"';
    const bool mark = !string && between_values.find(json[at]) != std::string_view::npos;
    const std::size_t end = string ? end_of_string(json, at)
                            : mark ? at + 1
                                   : std::min(json.find_first_of(between_values, at), json.size());
    const auto value = json.substr(at, end - at);
    mended += string || mark ? std::string(value) : mended_value(value, parser);
    at = end;
  }
  return mended;
}

}  // namespace fsearch
