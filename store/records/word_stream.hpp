/// The words of an article in their order, each by its number: what phrases and distances are settled on.
///
/// A stream is a sequence of varints: marks, which are less than `unsearched_number`, and numbers of words.
/// It holds the tokens of the title, then those of the body, as the analyzer orders them. Two streams are
/// alike where the tokens are.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

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
/// No number of a stream is greater, so none has more than four bytes.
constexpr std::uint32_t greatest_number = (1U << 28U) - 1U;

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

/// What the numbers of a stream mean, taken one by one: calls visit.word(StreamWord) and visit.mark(StreamMark,
/// position of the next word in the field) for title_end and the ends of sentences and paragraphs, in their order.
template <class Visit>
class WordStreamState {
 public:
  /// Requires: `visit` outlives it.
  explicit WordStreamState(Visit& visit) : visit_(visit) {}

  /// Whether a mark wants a number yet.
  bool waits() const { return awaited_ != StreamMark::title_end; }
  bool ended_title() const { return ended_title_; }
  std::uint32_t next() const { return next_; }    ///< Where the next word stands,
  std::uint32_t width() const { return width_; }  ///< and how many positions it takes.

  /// Passes over words that nobody wants.
  void pass(std::uint32_t words) {
    next_ += words;
    if (words != 0) width_ = 1;
  }

  /// Returns false where no such number may stand here.
  bool take(std::uint32_t value) {
    if (waits()) {
      if (awaited_ == StreamMark::gap)
        next_ += value;
      else
        width_ = value;
      awaited_ = StreamMark::title_end;
      return true;
    }
    if (value >= unsearched_number) {
      visit_.word(StreamWord{value, next_, width_});
      pass(1);
      return true;
    }
    const auto mark = static_cast<StreamMark>(value);
    switch (mark) {
      case StreamMark::again:
        next_ -= next_ > 0 ? 1 : 0;
        return true;
      case StreamMark::gap:
      case StreamMark::whole:
        awaited_ = mark;
        return true;
      case StreamMark::title_end:
        if (ended_title_) return false;
        ended_title_ = true;
        visit_.mark(mark, std::exchange(next_, 0U));
        return true;
      case StreamMark::sentence_end:
      case StreamMark::paragraph_end:
        visit_.mark(mark, next_);
        return true;
      default:
        return false;
    }
  }

 private:
  Visit& visit_;
  std::uint32_t next_ = 0;
  std::uint32_t width_ = 1;
  StreamMark awaited_ = StreamMark::title_end;  // That a number is to follow; title_end for none.
  bool ended_title_ = false;
};

/// Takes all numbers of a stream. Returns false where the bytes are no stream; what came before was visited.
template <class Visit>
bool take_word_stream(std::string_view stream, WordStreamState<Visit>& state) {
  for (BinaryReader in(stream); !in.at_end();) {
    const std::uint64_t value = in.number();
    if (in.failed() || value > greatest_number || !state.take(static_cast<std::uint32_t>(value))) return false;
  }
  return state.ended_title() && !state.waits();
}

/// Visits a stream as WordStreamState does. Returns false as take_word_stream() does.
template <class Visit>
bool read_word_stream(std::string_view stream, Visit&& visit) {
  WordStreamState state(visit);
  return take_word_stream(stream, state);
}

}  // namespace fsearch
