#include "searcher/read/stream_scan.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "store/records/word_stream.hpp"

namespace fsearch {
namespace {

/// Takes the words that match to the scan of their field.
class ScanFiller {
 public:
  ScanFiller(const WordSets& words, bool stretches, ArticleScan& scan)
      : words_(words), stretches_(stretches), scan_(scan), field_(&scan.title) {
    for (FieldScan* field : {&scan.title, &scan.body}) {
      field->occurrences.clear();
      field->sentences.clear();
      field->paragraphs.clear();
    }
  }

  bool stretches() const { return stretches_; }

  void word(const StreamWord& word) { add_occurrences(word, words_(word.number), *field_); }

  /// The next word stands at `position`.
  void mark(StreamMark mark, std::uint32_t position) {
    if (mark == StreamMark::title_end) {
      scan_.title.length = position;
      field_ = &scan_.body;
    } else if (stretches_)
      end(mark, position);
  }

 private:
  void end(StreamMark mark, std::uint32_t position) {
    field_->sentences.push_back(position);
    if (mark == StreamMark::paragraph_end) field_->paragraphs.push_back(position);
  }

  const WordSets& words_;
  bool stretches_;
  ArticleScan& scan_;
  FieldScan* field_;
};

#if defined(__x86_64__)

/// Of what follows; nearly all processors since 2008 have both, yet not all that a program for x86-64 may
/// meet.
#define FSEARCH_BLOCKS __attribute__((target("ssse3,popcnt")))

bool can_read_blocks() { return __builtin_cpu_supports("ssse3") && __builtin_cpu_supports("popcnt"); }

constexpr std::size_t block = 16;

FSEARCH_BLOCKS std::uint32_t count_bits(std::uint32_t bits) {
  return static_cast<std::uint32_t>(__builtin_popcount(bits));
}

FSEARCH_BLOCKS std::uint32_t bits(__m128i bytes) { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); }

FSEARCH_BLOCKS __m128i all(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

FSEARCH_BLOCKS __m128i load(const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }

FSEARCH_BLOCKS __m128i classes_of(__m128i bytes, const WordSets::Halves& halves) {
  const __m128i low = _mm_and_si128(bytes, all(0x0F));
  const __m128i high = _mm_and_si128(_mm_srli_epi16(bytes, 4), all(0x0F));
  return _mm_and_si128(_mm_shuffle_epi8(load(halves.low.data()), low),
                       _mm_shuffle_epi8(load(halves.high.data()), high));
}

/// Where the numbers of a query's words may end in a block: all of them, and some other places. A byte may end a number
/// where both its halves, and those of the byte before it, occur in the endings of one class. Source: the Teddy
/// algorithm of Hyperscan.
FSEARCH_BLOCKS std::uint32_t may_end(__m128i here, __m128i before, const WordSets::Endings& endings) {
  const __m128i classes = _mm_and_si128(classes_of(here, endings.last), classes_of(before, endings.before));
  return ~bits(_mm_cmpeq_epi8(classes, _mm_setzero_si128()));
}

/// Reads a stream in blocks, of which only the query's words are read, and the marks that matter; all else is counted:
/// a few instructions for some ten words. The same as read_word_stream() with a ScanFiller.
class BlockReader {
 public:
  BlockReader(const WordSets& words, ScanFiller& out)
      : endings_(words.endings()), stretches_(out.stretches()), state_(words, out) {}

  /// Requires: a block of zeros lies before `stream`, another behind it.
  FSEARCH_BLOCKS bool read(std::string_view stream) {
    const char* const bytes = stream.data();
    std::uint32_t going_on = 0;  // The bytes of this block, and before it those of the last, that end no number.
    for (std::size_t at = 0; at < stream.size(); at += block) {
      const __m128i here = load(bytes + at);
      const std::size_t left = stream.size() - at;
      const std::uint32_t inside = left >= block ? 0xFFFFU : (1U << left) - 1U;
      going_on = going_on >> block | bits(here) << block;
      if (has_four_in_a_row(going_on)) return false;
      const std::uint32_t ends = ~bits(here) & inside;
      const std::uint32_t starts = ~(going_on >> (block - 1));
      // A byte of 0 that starts no number is damage, whatever it stands for.
      const std::uint32_t marks = ((starts & below(here, 8)) | (~starts & below(here, 1))) & inside;
      const std::uint32_t wanted = may_end(here, load(bytes + at - 1), endings_) & ends;
      if (!state_.read(bytes, at, ends, ends & ~marks, wanted | (stretches_ ? marks : marks & ~stretch_ends(here))))
        return false;
    }
    return state_.is_whole(stream.size());
  }

  /// Where the word after the last one would stand.
  std::uint32_t next() const { return state_.next(); }

 private:
  /// A number has four bytes at most.
  static bool has_four_in_a_row(std::uint32_t bits) {
    const std::uint32_t two = bits & bits >> 1U;
    return (two & two >> 2U) != 0;
  }

  /// Where bytes are less than a power of two.
  FSEARCH_BLOCKS static std::uint32_t below(__m128i some, unsigned power) {
    const __m128i rest = _mm_and_si128(some, all(static_cast<unsigned char>(0x100U - power)));
    return bits(_mm_cmpeq_epi8(rest, _mm_setzero_si128()));
  }

  FSEARCH_BLOCKS static std::uint32_t stretch_ends(__m128i here) {
    const __m128i sentence = _mm_cmpeq_epi8(here, all(static_cast<unsigned char>(StreamMark::sentence_end)));
    const __m128i paragraph = _mm_cmpeq_epi8(here, all(static_cast<unsigned char>(StreamMark::paragraph_end)));
    return bits(_mm_or_si128(sentence, paragraph));
  }

  /// What is known where the last number ended.
  class State {
   public:
    State(const WordSets& words, ScanFiller& out) : known_(words), state_(out) {}

    /// Reads the numbers that end where `events` has a bit, and those that marks wait for; counts the other `words`.
    /// All numbers of the block end where `ends` has one.
    FSEARCH_BLOCKS bool read(const char* bytes, std::size_t at, std::uint32_t ends, std::uint32_t words,
                             std::uint32_t events) {
      if (state_.waits()) events |= lowest(ends);
      while ((events &= ends) != 0) {
        const std::uint32_t event = lowest(events);
        const std::uint32_t before = ends & (event - 1U);
        const std::size_t start = before == 0 ? start_ : end_of(at, before);
        const std::uint32_t value = number(bytes, start, end_of(at, event));
        events ^= event;
        if ((event & words) != 0 && !state_.waits() && !known_.may_hold(value)) continue;
        pass(at, before | event, words & before);
        if (!state_.take(value)) return false;
        ends &= ~(before | event);
        if (state_.waits()) events |= lowest(ends);
      }
      pass(at, ends, words & ends);
      return true;
    }

    std::uint32_t next() const { return state_.next(); }
    bool is_whole(std::size_t size) const { return state_.ended_title() && !state_.waits() && start_ == size; }

   private:
    static std::uint32_t lowest(std::uint32_t bits) { return bits & (0U - bits); }

    static std::size_t end_of(std::size_t at, std::uint32_t bits) {
      return at + static_cast<std::size_t>(std::bit_width(bits));
    }

    FSEARCH_BLOCKS void pass(std::size_t at, std::uint32_t ends, std::uint32_t words) {
      if (ends != 0) start_ = end_of(at, ends);
      state_.pass(count_bits(words));
    }

    /// Requires: start < end <= start + 4, and four bytes before the end may be read.
    static std::uint32_t number(const char* bytes, std::size_t start, std::size_t end) {
      std::uint32_t four = 0;
      std::memcpy(&four, bytes + end - sizeof four, sizeof four);
      four >>= 8U * (sizeof four - (end - start));
      return (four & 0x7FU) | (four >> 1U & 0x3F80U) | (four >> 2U & 0x1FC000U) | (four >> 3U & 0xFE00000U);
    }

    const WordSets& known_;
    WordStreamState<ScanFiller> state_;
    std::size_t start_ = 0;  // Of the next number.
  };

  const WordSets::Endings& endings_;
  bool stretches_;
  State state_;
};

#endif

}  // namespace

bool StreamScanner::scan(std::string_view stream, const WordSets& words, ArticleScan& scan) {
#if defined(__x86_64__)
  static const bool in_blocks = can_read_blocks();
  if (in_blocks) {
    padded_.assign(block, '\0');
    padded_.append(stream).append(block, '\0');
    ScanFiller out(words, stretches_, scan);
    BlockReader reader(words, out);
    const bool whole = reader.read(std::string_view(padded_).substr(block, stream.size()));
    scan.body.length = reader.next();
    return whole;
  }
#endif
  return scan_in_turn(stream, words, scan);
}

bool StreamScanner::scan_in_turn(std::string_view stream, const WordSets& words, ArticleScan& scan) const {
  ScanFiller out(words, stretches_, scan);
  WordStreamState state(out);
  const bool whole = take_word_stream(stream, state);
  scan.body.length = state.next();
  return whole;
}

}  // namespace fsearch
