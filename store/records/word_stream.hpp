/// The words of an article in their order, each by its number: what phrases and distances are settled on.
///
/// A stream is a sequence of varints: marks, which are less than `unsearched_number`, and numbers of words.
/// It holds the tokens of the title, then those of the body, as the analyzer orders them. Two streams are
/// alike where the tokens are.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "store/records/binary.hpp"

namespace fsearch {

/// What stands between words.
enum class StreamMark : std::uint32_t {
  title_end,      ///< What follows is the body, whose positions start anew.
  sentence_end,   ///< Also at the end of each paragraph.
  paragraph_end,  ///< Instead of sentence_end.
  again,          ///< The next word stands at the position of the last one.
  gap,            ///< Then a number: so many positions no word takes.
  whole,          ///< Then a number: so many positions the next word takes.
};

/// The number of all words that are too long for anybody to look for.
constexpr std::uint32_t unsearched_number = 8;
/// Other words have this number at least.
constexpr std::uint32_t first_number = 9;

/// One word of a stream.
struct StreamWord {
  std::uint32_t number = 0;
  std::uint32_t position = 0;  ///< From 0 in the title, and again in the body; see Token.
  std::uint32_t width = 1;
};

/// Writes the words of one field; join_fields() makes a stream of two.
class WordStreamWriter {
 public:
  /// Requires: positions never go backwards in a field.
  void word(const StreamWord& word) {
    if (word.position + 1 == next_)
      mark(StreamMark::again);
    else if (word.position > next_)
      mark(StreamMark::gap, word.position - next_);
    if (word.width > 1) mark(StreamMark::whole, word.width);
    bytes_.number(word.number);
    next_ = word.position + 1;
  }
  void end_sentence() { mark(StreamMark::sentence_end); }
  void end_paragraph() { mark(StreamMark::paragraph_end); }
  const std::string& bytes() const { return bytes_.bytes(); }

 private:
  void mark(StreamMark mark) { bytes_.number(static_cast<std::uint32_t>(mark)); }
  void mark(StreamMark name, std::uint32_t value) {
    mark(name);
    bytes_.number(value);
  }

  BinaryWriter bytes_;
  std::uint32_t next_ = 0;  // Where a word stands that follows the last one.
};

/// Returns the stream of an article.
inline std::string join_fields(std::string_view title, std::string_view body) {
  std::string stream(title);
  stream += static_cast<char>(StreamMark::title_end);
  return stream.append(body);
}

/// Reads a stream: calls visit.word(StreamWord) and visit.mark(StreamMark, position of the next word) for title_end and
/// the ends of sentences and paragraphs, in their order. Returns false where the bytes are no stream; what came before
/// was visited.
template <class Visit>
bool read_word_stream(std::string_view stream, Visit&& visit) {
  const char* at = stream.data();
  const char* const end = at + stream.size();
  bool whole = true;
  // By hand, for this is what a phrase costs: most numbers take one byte or two.
  const auto number = [&]() -> std::uint32_t {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32 && at != end; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at++);
      value |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    whole = false;
    at = end;
    return 0;
  };
  StreamWord word;
  std::uint32_t next = 0;
  bool ended_title = false;
  while (at != end) {
    const std::uint32_t value = number();
    if (value >= unsearched_number) {
      word.number = value;
      word.position = next;
      visit.word(word);
      word.width = 1;
      ++next;
      continue;
    }
    if (!whole) break;
    switch (static_cast<StreamMark>(value)) {
      case StreamMark::again:
        next = next > 0 ? next - 1 : 0;
        break;
      case StreamMark::gap:
        next += number();
        break;
      case StreamMark::whole:
        word.width = number();
        break;
      case StreamMark::title_end:
        if (ended_title) return false;
        ended_title = true;
        next = 0;
        visit.mark(StreamMark::title_end, 0U);
        break;
      case StreamMark::sentence_end:
      case StreamMark::paragraph_end:
        visit.mark(static_cast<StreamMark>(value), next);
        break;
      default:
        return false;
    }
  }
  return whole && ended_title;
}

}  // namespace fsearch
