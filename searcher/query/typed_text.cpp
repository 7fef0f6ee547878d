#include "searcher/query/typed_text.hpp"

#include <algorithm>

#include "searcher/query/plain_words.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 3;  ///< In words.

bool is_accented_small(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && text[at] == '\xC3' && text[at + 1] >= '\xA0' && text[at + 1] <= '\xBE';
}

/// Cheaper than folding, and false only where the folded word cannot start so either.
bool may_start_with(std::string_view word, char first) {
  const char c = word[0] >= 'A' && word[0] <= 'Z' ? static_cast<char>(word[0] + ('a' - 'A')) : word[0];
  return c == first || static_cast<unsigned char>(c) >= 0x80;
}

bool goes_on(const TypedText& typed, std::string_view text, const std::vector<Span>& words, std::size_t at) {
  for (const std::string& wanted : typed.whole) {
    const std::string_view word = words[at++].of(text);
    if (!may_start_with(word, wanted[0]) || fold(word) != wanted) return false;
  }
  const std::string_view last = words[at].of(text);
  return typed.beginning.empty() ||
         (may_start_with(last, typed.beginning[0]) && fold(last).starts_with(typed.beginning));
}

}  // namespace

TypedText read_typed(std::string_view text) {
  TypedText typed;
  const std::vector<Span> words = plain_words(text);
  for (const Span& word : words)
    if (std::string folded = fold(word.of(text)); !folded.empty()) typed.whole.push_back(std::move(folded));
  if (typed.whole.empty() || words.back().end != text.size()) return typed;
  typed.beginning = std::move(typed.whole.back());
  typed.whole.pop_back();
  return typed;
}

std::vector<Span> find_typed(const TypedText& typed, std::string_view text) {
  std::vector<Span> found;
  if (typed.empty()) return found;
  const std::vector<Span> words = plain_words(text);
  for (std::size_t at = 0; at + typed.whole.size() < words.size(); ++at)
    if (goes_on(typed, text, words, at)) found.push_back({words[at].begin, words[at + typed.whole.size()].end});
  return found;
}

Span extend_name(std::string_view text, Span span) {
  const std::string_view known = span.of(text);
  const std::vector<Span> inside = plain_words(known);
  if (inside.empty() || !starts_with_capital(inside.back().of(known))) return span;
  const std::string_view rest = text.substr(span.end);
  std::uint32_t end = 0;
  std::size_t count = inside.size();
  for (const Span& word : plain_words(rest.substr(0, 200))) {
    const std::string_view gap = rest.substr(end, word.begin - end);
    if (count++ >= longest_name || (gap != " " && gap != "-") || !starts_with_capital(word.of(rest))) break;
    end = word.end;
  }
  return {span.begin, span.end + end};
}

std::string capitalised(std::string form) {
  bool first = true;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (first && form[i] >= 'a' && form[i] <= 'z')
      form[i] = static_cast<char>(form[i] - ('a' - 'A'));
    else if (first && is_accented_small(form, i))
      form[i + 1] = static_cast<char>(form[i + 1] - 0x20);
    first = form[i] == '-';
  }
  return form;
}

}  // namespace fsearch
