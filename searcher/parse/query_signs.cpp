#include "searcher/parse/query_signs.hpp"

#include <algorithm>
#include <array>

#include "searcher/parse/query_operators.hpp"
#include "searcher/parse/query_scanner.hpp"
#include "searcher/query/query_characters.hpp"
#include "searcher/query/query_fields.hpp"

namespace fsearch {
namespace {

constexpr std::int32_t minus_sign = 0x2212;
constexpr std::string_view first_year = "1500";
constexpr std::string_view last_year = "2100";

/// Pronouns and particles that French ties to the verb: "sont -ils" is a typist's slip, not an exclusion.
constexpr std::array<std::string_view, 14> clitics{"je",  "tu",    "il", "elle", "on",     "nous", "vous",
                                                   "ils", "elles", "ce", "t-il", "t-elle", "t-on", "là"};

bool starts_with_clitic(std::string_view rest) {
  return std::any_of(clitics.begin(), clitics.end(), [&](std::string_view clitic) {
    if (!rest.starts_with(clitic)) return false;
    const std::int32_t after = QueryScanner(rest.substr(clitic.size())).peek();
    return is_query_space(after) || is_shed_after(after) || after == '.';
  });
}

/// Whether `rest` begins with a term that `sign` may stand before.
bool starts_with_term(std::int32_t sign, std::string_view rest) {
  const std::int32_t next = QueryScanner(rest).peek();
  if (next == '(' || next == '=') return sign != '=';
  if (next == '\\' || !closing_quotes(next).empty()) return true;
  return is_searchable(next) && !(sign == '-' && starts_with_clitic(rest));
}

bool is_year(std::string_view number) {
  return number.size() == first_year.size() && number.find_first_not_of("0123456789") == std::string_view::npos &&
         number >= first_year && number <= last_year;
}

/// Moves past "2,5" or "1.000", not past the comma in "-2, puis".
void take_number(QueryScanner& scan) {
  while (is_digit(scan.peek())) {
    while (is_digit(scan.peek())) scan.take();
    const std::uint32_t end = scan.at();
    const std::int32_t c = scan.peek();
    if (c == '.' || c == ',') scan.take();
    if (!is_digit(scan.peek())) scan.move_to(end);
  }
}

bool is_small_letter(std::int32_t c) { return c >= 'a' && c <= 'z'; }

/// Whether nothing but punctuation is glued here.
bool ends_here(QueryScanner scan) {
  while (!scan.at_end() && (is_shed_after(scan.peek()) || scan.peek() == '.')) scan.take();
  return is_query_space(scan.peek()) || scan.peek() == ')' || is_closing_quote(scan.peek());
}

bool is_unit(std::int32_t c) { return c == '%' || c == '$' || c == U'°' || c == U'£' || c == U'€' || c == U'‰'; }

bool is_field(std::string_view chunk) {
  const std::size_t colon = chunk.find(':');
  return colon != std::string_view::npos && field_named(chunk.substr(0, colon));
}

/// Whether what follows a number is a word that it may count.
bool word_follows(QueryScanner scan) {
  while (!scan.at_end() && (is_query_space(scan.peek()) || is_shed_after(scan.peek()))) scan.take();
  const std::uint32_t begin = scan.at();
  if (!is_searchable(scan.peek())) return false;
  scan.take_chunk();
  const std::string_view chunk = scan.since(begin);
  return !operator_named(chunk) && !is_field(chunk);
}

/// What the number at the beginning of a text makes of the sign before it.
struct SignedNumber {
  bool sign = false;
  bool doubtful = false;
  std::uint32_t length = 0;
};

SignedNumber read_signed_number(std::string_view rest) {
  QueryScanner scan(rest);
  take_number(scan);
  const std::string_view number = scan.since(0);
  if (is_unit(scan.peek())) return {false, false, scan.at()};
  const bool bare = ends_here(scan);
  while (is_small_letter(scan.peek())) scan.take();
  if (!bare) return {!ends_here(scan), ends_here(scan), scan.at()};
  const bool counts = word_follows(scan);
  if (is_year(number)) return {!counts, true, scan.at()};
  return {false, !counts, scan.at()};
}

std::string warning_of(char sign, const std::string& number, bool is_sign) {
  const std::string typed = std::string("« ") + sign + number + " »";
  if (is_sign)
    return typed + (sign == '-' ? " exclut " : " exige ") + number + " ; pour chercher ce nombre : " + number;
  return typed + " est lu comme un nombre ; " + (sign == '-' ? "pour l'exclure : SAUF " : "pour l'exiger : ET ") +
         number;
}

}  // namespace

SignReading read_query_sign(std::int32_t sign, std::string_view rest) {
  if (!starts_with_term(sign, rest)) return {};
  if (!is_digit(QueryScanner(rest).peek()) || sign == '!' || sign == '=') return {true};
  if (sign == minus_sign) return {};
  const SignedNumber number = read_signed_number(rest);
  if (!number.doubtful) return {number.sign};
  const std::string digits(rest.substr(0, number.length));
  return {number.sign, warning_of(sign == '+' ? '+' : '-', digits, number.sign), number.length};
}

}  // namespace fsearch
