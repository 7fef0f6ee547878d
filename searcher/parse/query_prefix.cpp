#include "searcher/parse/query_prefix.hpp"

#include <algorithm>
#include <string>

#include "searcher/query/query_characters.hpp"

namespace fsearch {
namespace {

constexpr std::uint32_t longest_prefix = 20;

bool date_follows(const QueryScanner& scan) {
  const std::string_view rest = scan.rest();
  return is_digit(scan.peek()) || !closing_quotes(scan.peek()).empty() || rest.starts_with("hier") ||
         rest.starts_with("aujourd");
}

/// Of "date>=2024": what "date=" asks for.
std::optional<FieldPrefix> date_before_bound(const QueryScanner& scan, std::uint32_t begin) {
  const std::string_view rest = scan.rest();
  const std::size_t value = rest.find_first_not_of("<>=");
  if (value == 0 || value == std::string_view::npos || !is_digit(rest[value])) return std::nullopt;
  const auto prefix = field_prefix(std::string(scan.since(begin)) + '=');
  return prefix && prefix->field == Field::date ? prefix : std::nullopt;
}

/// Of "HEADLINE(crue)", as Nexis writes it, what "headline:" asks for; the parenthesis stays.
std::optional<FieldPrefix> prefix_of_group(std::string_view name) {
  constexpr std::size_t shortest = 4;
  const bool capitals = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals && name.size() >= shortest ? field_prefix(std::string(name) + ':') : std::nullopt;
}

std::optional<FieldPrefix> read(QueryScanner& scan, std::uint32_t begin) {
  while ((is_searchable(scan.peek()) || scan.peek() == '_') && scan.at() - begin < longest_prefix) scan.take();
  if (scan.peek() == '<' || scan.peek() == '>') return date_before_bound(scan, begin);
  if (scan.peek() == '(') return prefix_of_group(scan.since(begin));
  if (scan.peek() != ':' && scan.peek() != '=') return std::nullopt;
  scan.take();
  const auto prefix = field_prefix(scan.since(begin));
  return prefix && !prefix->bound.empty() && !date_follows(scan) ? std::nullopt : prefix;
}

}  // namespace

std::optional<FieldPrefix> take_field_prefix(QueryScanner& scan) {
  const std::uint32_t begin = scan.at();
  const auto prefix = read(scan, begin);
  if (!prefix) scan.move_to(begin);
  return prefix;
}

}  // namespace fsearch
