#include "searcher/parse/query_word.hpp"

#include <algorithm>
#include <charconv>

#include "searcher/query/query_characters.hpp"
#include "searcher/query/query_pattern.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

constexpr double most_counted = 50;  ///< "prix>100" compares, and counts no word.

std::uint32_t size_of(const QueryChunk& chunk) { return static_cast<std::uint32_t>(chunk.text.size()); }

bool is_dot(const QueryChunk& chunk, std::size_t at) {
  return at < chunk.text.size() && chunk.text[at] == '.' && chunk.literal[at] == '0';
}

/// "E." of "E. Macron"; "M." is a title.
bool is_initial(std::string_view text) {
  return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[0] != 'M';
}

/// Whether the full stop at the end belongs to the word: "S.N.C.F.", "J.-C.", "E.", not "fin." nor "M.".
bool ends_as_acronym(std::string_view text) {
  if (is_initial(text)) return true;
  std::uint32_t at = static_cast<std::uint32_t>(text.size()) - 1;
  if (at == 0 || !is_searchable(previous_code_point(text, at)) || at == 0) return false;
  const char before = text[at - 1];
  return (before == '.' || before == '-') && text.substr(0, at).find('.') != std::string_view::npos;
}

/// Whether the character at `at`, a dot, is one of several, or all that is left.
bool starts_dots(const QueryChunk& chunk, std::uint32_t at) {
  return is_dot(chunk, at) && (is_dot(chunk, at + 1) || at + 1 == size_of(chunk));
}

void trim_front(QueryChunk& chunk) {
  std::uint32_t begin = 0;
  while (begin < size_of(chunk) && chunk.literal[begin] == '0') {
    std::uint32_t next = begin;
    if (is_shed_before(next_code_point(chunk.text, next)))
      begin = next;
    else if (starts_dots(chunk, begin))
      while (is_dot(chunk, begin)) ++begin;
    else
      break;
  }
  chunk.keep(begin, chunk.text.size());
}

void trim_back(QueryChunk& chunk) {
  while (!chunk.text.empty() && chunk.literal.back() == '0') {
    std::uint32_t end = size_of(chunk);
    if (chunk.text.back() == '.') {
      if (ends_as_acronym(chunk.text)) return;
      --end;
    } else if (!is_shed_after(previous_code_point(chunk.text, end))) {
      return;
    }
    chunk.keep(0, end);
  }
}

/// Takes MARK NUMBER off the end and returns the number; negative where there is none.
double take_number(QueryChunk& chunk, char mark) {
  const std::size_t at = chunk.text.rfind(mark);
  if (at == std::string::npos || chunk.literal.find('1', at) != std::string::npos) return -1;
  const double number = read_number(std::string_view(chunk.text).substr(at + 1));
  if (number >= 0) chunk.keep(0, at);
  return number;
}

/// Takes "~2" or "~" off the end and returns it.
std::string take_tilde(QueryChunk& chunk) {
  std::size_t at = chunk.text.rfind('~');
  if (at == std::string::npos) return {};
  while (at > 0 && chunk.text[at - 1] == '~' && chunk.literal[at - 1] == '0') --at;
  if (at == 0 || chunk.literal.find('1', at) != std::string::npos) return {};
  std::string tilde = chunk.text.substr(at);
  if (tilde.size() > 1 && read_number(std::string_view(tilde).substr(1)) < 0) return {};
  chunk.keep(0, at);
  return tilde;
}

/// Of "mot~", "mot~1" and "mot~2"; 0 where the sign means nothing. A short word has too many neighbours.
int tolerance_of(std::string_view tilde, std::string_view text) {
  constexpr std::ptrdiff_t shortest = 4, two_edits_from = 8;
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0xC0U) == 0xC0;
  });
  if (letters < shortest) return 0;
  if (tilde == "~") return letters < two_edits_from ? 1 : 2;
  return tilde == "~1" ? 1 : tilde == "~2" ? 2 : 0;
}

/// Takes ">2" or ">=3" off the end of a word and returns how often it must be there at least; else 0.
int take_frequency(QueryChunk& chunk) {
  const std::size_t at = chunk.text.rfind('>');
  if (at == std::string::npos || chunk.literal.find('1', at) != std::string::npos) return 0;
  const std::string_view text = chunk.text;
  const bool or_equal = text.substr(at + 1).starts_with('=');
  const double number = read_number(text.substr(at + (or_equal ? 2 : 1)));
  if (number < 0 || number > most_counted || !has_searchable(text.substr(0, at)) ||
      text.substr(0, at).find_first_not_of("0123456789.,<>=-+") == std::string_view::npos)
    return 0;
  chunk.keep(0, at);
  return static_cast<int>(number) + (or_equal ? 0 : 1);
}

/// Takes stars off the end, and tells whether they complete a word: *gras* is none but in Markdown.
bool take_star(QueryChunk& chunk) {
  std::size_t end = chunk.text.size();
  while (end > 0 && chunk.text[end - 1] == '*' && chunk.literal[end - 1] == '0') --end;
  const bool starred = end > 0 && end < chunk.text.size() && chunk.text.front() != '*';
  chunk.keep(0, end);
  return starred;
}

}  // namespace

void QueryChunk::append(std::string_view bytes, std::uint32_t place, bool is_literal) {
  text += bytes;
  literal.append(bytes.size(), is_literal ? '1' : '0');
  for (std::uint32_t i = 0; i < bytes.size(); ++i) places.push_back(place + i);
}

void QueryChunk::keep(std::size_t begin, std::size_t end) {
  text.resize(end);
  literal.resize(end);
  places.resize(end);
  text.erase(0, begin);
  literal.erase(0, begin);
  places.erase(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(begin));
}

Span QueryChunk::span() const { return places.empty() ? Span{} : Span{places.front(), places.back() + 1}; }

QueryWord read_word(QueryChunk chunk) {
  QueryWord word;
  if (const double boost = take_number(chunk, '^'); boost >= 0) word.boost = boost;
  word.least = take_frequency(chunk);
  word.untrimmed = chunk.text;
  trim_back(chunk);
  word.tilde = take_tilde(chunk);
  if (!chunk.has_literal()) word.pattern = pattern_in(chunk.text);
  const bool led = chunk.text.starts_with('*') && !chunk.text.ends_with('*') && !chunk.has_literal();
  word.led = led && word.pattern.empty();
  word.starred = take_star(chunk);
  trim_back(chunk);
  trim_front(chunk);
  word.span = chunk.span();
  if (!has_searchable(chunk.text)) return word;
  word.text = std::move(chunk.text);
  if (word.pattern.empty() && !word.starred && !word.led) word.tolerance = tolerance_of(word.tilde, word.text);
  if (word.tolerance > 0) word.tilde.clear();
  return word;
}

double read_number(std::string_view text) {
  constexpr std::size_t longest = 12;
  std::string digits(text.substr(0, longest + 1));
  std::replace(digits.begin(), digits.end(), ',', '.');
  if (digits.empty() || digits.size() > longest || digits.find_first_not_of("0123456789.") != std::string::npos)
    return -1;
  double number = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return failure == std::errc{} && end == digits.data() + digits.size() ? number : -1;
}

}  // namespace fsearch
