#include "searcher/parse/query_scanner.hpp"

#include <algorithm>

#include "searcher/query/query_characters.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_range = 64;
constexpr std::uint32_t longest_ending = 6;  // "(trice)", in bytes, with room for an accent.

bool is_letter(std::int32_t c) { return is_searchable(c) && (c >= 0x80 || (c | 0x20) >= 'a'); }

}  // namespace

std::int32_t QueryScanner::peek() const {
  std::uint32_t next = at_;
  return at_end() ? ' ' : std::max(next_code_point(text_, next), 0);
}

std::int32_t QueryScanner::take() { return std::max(next_code_point(text_, at_), 0); }

QueryChunk QueryScanner::take_chunk() {
  QueryChunk chunk;
  while (!at_end()) {
    const std::int32_t c = peek();
    if (c == '(' && take_feminine_ending(chunk)) continue;
    if (is_query_space(c) || c == '(' || c == ')' || c == '|' || is_closing_quote(c) || !closing_quotes(c).empty())
      break;
    std::uint32_t begin = at_;
    take();
    if (c == '\\') {
      if (is_query_space(peek())) continue;
      begin = at_;
      take();
    }
    chunk.append(since(begin), begin, c == '\\');
  }
  if (chunk.text.size() > 3 && chunk.text.ends_with(">=") && !chunk.has_literal()) {
    const std::uint32_t begin = at_;
    const bool counted = take_parted_number() >= 0;
    if (counted) chunk.append(since(begin).substr(since(begin).find_first_of("0123456789")), begin, false);
  }
  return chunk;
}

bool QueryScanner::take_feminine_ending(QueryChunk& chunk) {
  if (chunk.text.empty() || (chunk.text.back() >= '0' && chunk.text.back() <= '9')) return false;
  const bool lower = has_lower_case(chunk.text);
  const std::uint32_t begin = at_;
  take();
  while (is_letter(peek()) && at_ - begin <= longest_ending) take();
  if (peek() == ')' && at_ > begin + 1 && has_lower_case(since(begin)) == lower) {
    take();
    chunk.append(since(begin), begin, false);
    return true;
  }
  at_ = begin;
  return false;
}

bool QueryScanner::take_phrase(std::u32string_view closers, std::string& phrase) {
  while (!at_end()) {
    std::uint32_t begin = at_;
    std::int32_t c = take();
    if (closers.find(static_cast<char32_t>(c)) != std::u32string_view::npos) return true;
    if (c == '\\') {
      begin = at_;
      if (is_query_space(peek())) continue;
      if (const std::int32_t mark = take(); mark == '*' || mark == '?') c = ' ';  // No word holds one.
    }
    if (!is_query_space(c))
      phrase += since(begin);
    else if (!phrase.empty() && phrase.back() != ' ')
      phrase += ' ';
  }
  return false;
}

double QueryScanner::take_mark(char mark) {
  if (peek() != mark) return -1;
  const std::uint32_t begin = at_;
  take();
  const std::uint32_t digits = at_;
  while ((peek() >= '0' && peek() <= '9') || peek() == '.' || peek() == ',') take();
  std::string_view number = since(digits);
  while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.remove_suffix(1);
  const double value = read_number(number);
  at_ = value < 0 ? begin : digits + static_cast<std::uint32_t>(number.size());
  return value;
}

double QueryScanner::take_spaced_mark(char mark) {
  const std::uint32_t begin = at_;
  take_spaces();
  double value = take_mark(mark);
  if (value < 0 && at_ == begin && peek() == mark) {
    take();
    value = take_parted_number();
  }
  const bool parted = is_query_space(peek()) || peek() == ')' || peek() == '^';
  if (value >= 0 && parted) return value;
  at_ = begin;
  return -1;
}

double QueryScanner::take_parted_number() {
  const std::uint32_t begin = at_;
  take_spaces();
  const std::uint32_t digits = at_;
  while (peek() >= '0' && peek() <= '9') take();
  const double value = read_number(since(digits));
  if (value >= 0 && (is_query_space(peek()) || peek() == ')' || peek() == '^')) return value;
  at_ = begin;
  return -1;
}

namespace {

/// One end of a range; empty for an open one, "*".
std::string range_bound(std::string_view written, std::string_view sign) {
  std::string bound;
  for (const char c : written)
    if (c != ' ' && c != '*') bound += c;
  return bound.empty() ? bound : std::string(sign) + bound;
}

}  // namespace

std::string QueryScanner::take_range() {
  if (peek() != '[' && peek() != '{') return {};
  const std::string_view inside =
      text_.substr(at_ + 1, std::min<std::size_t>(text_.find_first_of("]}", at_), text_.size()) - at_ - 1);
  const std::size_t middle = inside.find(" TO ");
  if (middle == std::string_view::npos || inside.size() > longest_range || at_ + inside.size() + 1 == text_.size())
    return {};
  const bool after = take() == '{';
  at_ += static_cast<std::uint32_t>(inside.size());
  const bool before = take() == '}';
  return range_bound(inside.substr(0, middle), after ? ">" : "") + ".." +
         range_bound(inside.substr(middle + 4), before ? "<" : "");
}

double QueryScanner::take_bracketed_number() {
  const std::uint32_t begin = at_;
  const double number = take_mark('(');
  if (number >= 0 && peek() == ')') {
    take();
    return number;
  }
  at_ = begin;
  return -1;
}

void QueryScanner::take_spaces() {
  while (!at_end() && is_query_space(peek())) take();
}

}  // namespace fsearch
