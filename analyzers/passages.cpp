#include "analyzers/passages.hpp"

#include <algorithm>

#include "analyzers/words/word_lists.hpp"
#include "text/char_class.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

constexpr std::size_t least_words = 60;
constexpr std::size_t most_words = 120;
constexpr std::size_t longest_sentence = 250;

bool is_blank(CharClass c) { return c == CharClass::space || c == CharClass::ignorable; }
bool is_line_end(std::int32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }
bool is_terminator(std::int32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool is_closing(std::int32_t c) { return c == 0xBB || c == 0x201D || c == '"' || c == ')' || c == 0x203A; }

bool is_white(std::int32_t c) { return is_line_end(c) || is_blank(char_class(c)); }

/// Returns [begin, end) without the white space at its ends.
Span trim(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view within = text.substr(0, end);
  for (std::uint32_t next = begin; begin < end && is_white(next_code_point(within, next));) begin = next;
  std::uint32_t last = end;
  for (std::uint32_t at = end; last > begin && is_white(previous_code_point(within, at));) last = at;
  return begin == end ? Span{end, end} : Span{begin, last};
}

/// Returns the first byte from `at` on that could be or begin a line end or a terminator.
std::uint32_t find_stop(std::string_view text, std::uint32_t at) {
  constexpr unsigned char lead_of_others = 0xE2;  // of U+2026, U+2028 and U+2029
  const auto may_stop = [](char c) {
    return c == '\n' || c == '\r' || c == '.' || c == '!' || c == '?' ||
           static_cast<unsigned char>(c) == lead_of_others;
  };
  while (at < text.size() && !may_stop(text[at])) ++at;
  return at;
}

/// The word that ends at byte `end`.
std::string_view word_before(std::string_view text, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < 16) {
    std::uint32_t at = begin;
    const std::int32_t c = previous_code_point(text, at);
    if (!in_word(char_class(c))) break;
    begin = at;
  }
  return text.substr(begin, end - begin);
}

bool is_abbreviation(std::string_view word) {
  const bool one_letter =
      !word.empty() && word.size() <= 2 && (static_cast<unsigned char>(word[0]) >= 0xC0 || word.size() == 1);
  const bool capital = one_letter && word[0] >= 'A' && word[0] <= 'Z';
  return capital || (one_letter && word.size() == 2) || french_words().abbreviations.contains(word);
}

/// Skips what may stand between a full stop and the next sentence, and says whether a sentence starts there.
bool sentence_starts(std::string_view text, std::uint32_t& at) {
  std::uint32_t i = at;
  bool space = false;
  while (i < text.size()) {
    std::uint32_t next = i;
    const std::int32_t c = next_code_point(text, next);
    if (is_blank(char_class(c))) {
      space = true;
    } else if (is_closing(c)) {
      at = next;
    } else {
      return space && char_class(c) != CharClass::lower;
    }
    i = next;
  }
  return true;
}

/// True where the terminator ending at `after` closes a sentence; moves `after` past a closing quotation mark.
bool ends_sentence(std::string_view text, std::int32_t terminator, std::uint32_t& after) {
  if (terminator == '.' && is_abbreviation(word_before(text, after - 1))) return false;
  return sentence_starts(text, after);
}

// Without a branch for each byte, which the compiler does many at a time.
std::size_t count_words(std::string_view text) {
  const auto blank = [](char c) {
    return static_cast<unsigned>(c == ' ') | static_cast<unsigned>(c == '\n') | static_cast<unsigned>(c == '\t');
  };
  if (text.empty()) return 0;
  std::size_t starts = 1 - blank(text[0]);
  for (std::size_t i = 1; i < text.size(); ++i) starts += blank(text[i - 1]) & ~blank(text[i]) & 1U;
  return starts;
}

/// Adds `sentence` to `out`, cut at spaces where it is too long for a reader.
void add_cut(std::string_view text, Span sentence, std::vector<Span>& out) {
  if (sentence.size() <= longest_sentence * 4 || count_words(sentence.of(text)) <= longest_sentence) {
    out.push_back(sentence);
    return;
  }
  std::size_t words = 0;
  std::uint32_t from = sentence.begin;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (text[i] != ' ' || ++words % most_words != 0) continue;
    if (const Span piece = trim(text, from, i); piece.size() > 0) out.push_back(piece);
    from = i;
  }
  if (const Span rest = trim(text, from, sentence.end); rest.size() > 0) out.push_back(rest);
}

bool is_paragraph_end(std::string_view text, Span sentence) {
  return text.substr(sentence.end, 3).find('\n') != std::string_view::npos;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text) {
  std::vector<Span> sentences;
  std::uint32_t from = 0;
  const auto cut = [&](std::uint32_t end) {
    if (const Span sentence = trim(text, from, end); sentence.size() > 0) sentences.push_back(sentence);
    from = end;
  };
  for (std::uint32_t i = find_stop(text, 0); i < text.size(); i = find_stop(text, i)) {
    const std::int32_t c = next_code_point(text, i);
    if (is_line_end(c) || (is_terminator(c) && ends_sentence(text, c, i))) cut(i);
  }
  cut(static_cast<std::uint32_t>(text.size()));
  return sentences;
}

TextBreak TextBreaks::before(std::size_t offset) {
  TextBreak found = TextBreak::none;
  for (; next_ + 1 < sentences_.size() && offset >= sentences_[next_ + 1].begin; ++next_) {
    const Span between{sentences_[next_].end, sentences_[next_ + 1].begin};
    const bool line_end = between.of(text_).find('\n') != std::string_view::npos;
    if (found != TextBreak::paragraph) found = line_end ? TextBreak::paragraph : TextBreak::sentence;
  }
  return found;
}

std::vector<Passage> split_passages(std::string_view text, std::span<const Passage> asides) {
  std::vector<Span> sentences;
  for (const Span& sentence : split_sentences(text)) add_cut(text, sentence, sentences);
  std::vector<Passage> passages;
  std::size_t words = 0;  // in the last passage
  bool closed = true;
  PassageCursor aside(asides);
  for (const Span& sentence : sentences) {
    const PassageKind kind = aside.kind_at(sentence.begin);
    const std::size_t more = count_words(sentence.of(text));
    if (closed || words + more > most_words || kind != passages.back().kind) {
      passages.push_back({sentence, kind});
      words = more;
    } else {
      passages.back().span.end = sentence.end;
      words += more;
    }
    closed = words >= least_words && is_paragraph_end(text, sentence);
  }
  return passages;
}

}  // namespace fsearch
