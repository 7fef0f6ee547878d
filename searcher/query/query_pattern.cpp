#include "searcher/query/query_pattern.hpp"

#include <algorithm>

#include "fsearch/spans.hpp"
#include "searcher/query/query_characters.hpp"
#include "text/code_points.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_pattern = 64;  ///< In bytes; an index knows words of 40 characters.

bool is_apostrophe(std::int32_t c) { return c == '\'' || c == 0x2019; }

bool is_word_character(std::int32_t c) {
  return is_searchable(c) && c != '%' && c != '&' && c != '#' && c != '@' && c != '$';
}

bool is_mark(char c) { return c == '*' || c == '?'; }

/// Whether the question mark before `at` stands between letters, and not between two sentences.
bool is_inside(std::int32_t before, std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] == '?') ++at;
  if (at == text.size()) return false;
  const std::int32_t after = text[at] == '*' ? 'a' : next_code_point(text, at);
  return is_word_character(before) && is_word_character(after) && (is_capital(before) || !is_capital(after));
}

bool is_pattern(std::string_view text) {
  bool marked = false;
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::int32_t before = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::int32_t c = next_code_point(text, at);
    if (c == '?' && !is_inside(before, text, at)) return false;
    if (c == '*' || c == '?')
      marked = true;
    else if (is_digit(c))
      ++digits;
    else if (is_word_character(c))
      ++letters;
    else if (c != '-' && !is_apostrophe(c))
      return false;
    if (c != '?') before = c == '*' ? 'A' : c;
  }
  return marked && letters > 0 && letters + digits > 1 && text.size() <= longest_pattern;
}

bool is_shed_around(std::int32_t c) {
  return c == '(' || c == ')' || c == '.' || (is_shed_before(c) && c != '*' && c != '?');
}

/// The stretch of a chunk that may be a pattern: without punctuation, and question marks at its end.
Span core_of(std::string_view chunk) {
  std::uint32_t begin = 0;
  for (std::uint32_t next = 0; begin < chunk.size(); begin = next)
    if (!is_shed_around(next_code_point(chunk, next)) && chunk[begin] != '?') break;
  auto end = static_cast<std::uint32_t>(chunk.size());
  for (std::uint32_t at = end; at > begin; end = at) {
    const std::int32_t c = previous_code_point(chunk, at);
    if (!is_shed_around(c) && c != '?') break;
  }
  return {begin, std::max(begin, end)};
}

bool is_emphasis(std::string_view text) { return text.starts_with("**") && text.ends_with("**"); }

template <class Use>
void for_each_piece(std::string_view text, Use use) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    use(static_cast<std::uint32_t>(begin), text.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// The patterns and the stars that stand alone, in their order.
std::vector<Span> find_patterns(std::string_view text) {
  std::vector<Span> patterns;
  for_each_piece(text, [&](std::uint32_t begin, std::string_view piece) {
    const Span core = core_of(piece);
    if (piece == "*" || (is_pattern(core.of(piece)) && !is_emphasis(core.of(piece))))
      patterns.push_back({begin + core.begin, begin + core.end});
  });
  return patterns;
}

/// Writes letters that make an ordinary word over each part of a pattern that has a mark: "l'av*" becomes
/// "l'zzz".
void mask(std::string& text, Span pattern) {
  for (std::uint32_t begin = pattern.begin; begin < pattern.end;) {
    std::uint32_t end = begin;
    std::uint32_t next = begin;
    for (; end < pattern.end; end = next) {
      const std::int32_t c = next_code_point(text, next);
      if (c == '-' || is_apostrophe(c)) break;
    }
    const auto first = text.begin() + begin;
    const auto last = text.begin() + end;
    if (std::any_of(first, last, is_mark)) std::fill(first, last, 'z');
    begin = std::max(next, end);
  }
}

/// The pattern of a token, as the folded forms of words are written: without the signs in words.
std::string folded_pattern(std::string_view surface) {
  std::string folded = fold(surface);
  std::erase_if(folded, [](char c) { return c == '-' || c == '\''; });
  return folded;
}

}  // namespace

std::string pattern_in(std::string_view chunk) {
  const std::string_view core = core_of(chunk).of(chunk);
  if (!is_pattern(core) || is_emphasis(core)) return {};
  std::string pattern;
  for (const char c : core)
    if (c != '*' || !pattern.ends_with('*')) pattern += c;
  return pattern;
}

bool has_pattern(std::string_view phrase) { return !find_patterns(phrase).empty(); }

std::size_t count_patterns(std::string_view phrase) { return find_patterns(phrase).size(); }

std::string without_patterns(std::string_view phrase) {
  std::string plain;
  for (const char c : phrase)
    if (!is_mark(c) && (c != ' ' || (!plain.empty() && plain.back() != ' '))) plain += c;
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

bool matches_pattern(std::string_view pattern, std::string_view word) {
  std::uint32_t at = 0;
  std::uint32_t in = 0;
  auto star = static_cast<std::uint32_t>(-1);  // The last star met, and what it stands for so far.
  std::uint32_t taken = 0;
  while (in < word.size()) {
    std::uint32_t next = in;
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      taken = in;
    } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == word[in])) {
      if (pattern[at++] == '?')
        next_code_point(word, next);
      else
        ++next;
      in = next;
    } else if (star != static_cast<std::uint32_t>(-1)) {
      next_code_point(word, taken);
      in = taken;
      at = star + 1;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

std::string_view pattern_start(std::string_view pattern) { return pattern.substr(0, pattern.find_first_of("*?")); }

std::vector<QueryToken> analyze_pattern_text(Analyzer& analyzer, std::string_view text) {
  const std::vector<Span> patterns = find_patterns(text);
  std::string masked(text);
  for (const Span& pattern : patterns) mask(masked, pattern);
  std::vector<QueryToken> tokens = analyze_query_text(analyzer, masked);
  for (QueryToken& token : tokens) {
    const std::string_view surface = Span{token.token.begin, token.token.end}.of(text);
    const auto holds = [&](const Span& pattern) {
      return pattern.begin <= token.token.begin && token.token.end <= pattern.end;
    };
    if (std::none_of(patterns.begin(), patterns.end(), holds) || std::none_of(surface.begin(), surface.end(), is_mark))
      continue;
    token.pattern = true;
    token.word = Word();
    token.word.folded = folded_pattern(surface);
  }
  std::erase_if(tokens, [](const QueryToken& token) { return token.pattern && token.word.folded == "*"; });
  return tokens;
}

}  // namespace fsearch
