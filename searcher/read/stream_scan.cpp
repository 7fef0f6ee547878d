#include "searcher/read/stream_scan.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
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
    if (mark == StreamMark::title_end)
      field_ = &scan_.body;
    else if (stretches_)
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
constexpr std::size_t longest_number = 5;

FSEARCH_BLOCKS std::uint32_t count_bits(std::uint32_t bits) {
  return static_cast<std::uint32_t>(__builtin_popcount(bits));
}

FSEARCH_BLOCKS std::uint32_t bits(__m128i bytes) { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); }

FSEARCH_BLOCKS __m128i all(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

FSEARCH_BLOCKS __m128i load(const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }

/// Where the numbers of a query's words may end in a block: all of them, and some other places.
///
/// Endings are dealt out to eight classes, one for each bit of a byte. A byte may end a number where both its
/// halves, and those of the byte before it, occur in the endings of one class. Source: the Teddy algorithm of
/// Hyperscan.
class Wanted {
 public:
  explicit Wanted(const std::vector<WordSets::Ending>& endings) {
    for (std::size_t i = 0; i < endings.size(); ++i) {
      const auto bit = static_cast<unsigned char>(1U << (i % 8));
      add(endings[i].last, bit, last_);
      if (endings[i].before != 0)
        add(endings[i].before, bit, before_);
      else
        for (unsigned char ended = 0; ended < 0x80; ++ended) add(ended, bit, before_);
    }
  }

  FSEARCH_BLOCKS std::uint32_t in(__m128i here, __m128i before) const {
    const __m128i classes = _mm_and_si128(classes_of(here, last_), classes_of(before, before_));
    return ~bits(_mm_cmpeq_epi8(classes, _mm_setzero_si128()));
  }

 private:
  struct Halves {
    std::array<unsigned char, 16> low{};
    std::array<unsigned char, 16> high{};
  };

  static void add(unsigned char byte, unsigned char bit, Halves& halves) {
    halves.low[byte & 0xFU] |= bit;
    halves.high[byte >> 4U] |= bit;
  }

  FSEARCH_BLOCKS static __m128i classes_of(__m128i bytes, const Halves& halves) {
    const __m128i low = _mm_and_si128(bytes, all(0x0F));
    const __m128i high = _mm_and_si128(_mm_srli_epi16(bytes, 4), all(0x0F));
    return _mm_and_si128(_mm_shuffle_epi8(load(halves.low.data()), low),
                         _mm_shuffle_epi8(load(halves.high.data()), high));
  }

  Halves last_;
  Halves before_;
};

/// Reads a stream in blocks, of which only the query's words are read, and the marks that change positions;
/// all else is counted: a few instructions for some ten words. The same as read_word_stream() with a
/// ScanFiller.
class BlockReader {
 public:
  BlockReader(const WordSets& words, ScanFiller& out)
      : wanted_(words.endings()), stretches_(out.stretches()), state_(out) {}

  /// Requires: a block of zeros lies before `stream`, another behind it.
  FSEARCH_BLOCKS bool read(std::string_view stream) {
    const char* const bytes = stream.data();
    std::uint32_t ended = 1;  // Whether the byte before the block ends a number.
    for (std::size_t at = 0; at < stream.size(); at += block) {
      const __m128i here = load(bytes + at);
      const std::size_t left = stream.size() - at;
      const std::uint32_t inside = left >= block ? 0xFFFFU : (1U << left) - 1U;
      const std::uint32_t ends = ~bits(here) & inside;
      const std::uint32_t starts = (ends << 1U) | ended;
      const std::uint32_t marks =
          bits(_mm_cmpeq_epi8(_mm_and_si128(here, all(0xF8)), _mm_setzero_si128())) & starts & inside;
      if (state_.waits() || (marks != 0 && (stretches_ || !only_sentences(here, marks)))) {
        if (!state_.read(bytes, at, ends)) return false;
      } else {
        state_.read_some(bytes, at, ends, marks, wanted_.in(here, load(bytes + at - 1)) & ends);
      }
      ended = ends >> (block - 1) & 1U;
    }
    return state_.is_whole(stream.size());
  }

 private:
  FSEARCH_BLOCKS static bool only_sentences(__m128i here, std::uint32_t marks) {
    const __m128i sentence = _mm_cmpeq_epi8(here, all(static_cast<unsigned char>(StreamMark::sentence_end)));
    const __m128i paragraph = _mm_cmpeq_epi8(here, all(static_cast<unsigned char>(StreamMark::paragraph_end)));
    return (marks & ~bits(_mm_or_si128(sentence, paragraph))) == 0;
  }

  /// What is known where the last number ended.
  class State {
   public:
    explicit State(ScanFiller& out) : out_(out), state_(out) {}

    bool waits() const { return state_.waits(); }

    /// Reads the numbers that end where `wanted` has a bit, and counts the others.
    FSEARCH_BLOCKS void read_some(const char* bytes, std::size_t at, std::uint32_t ends, std::uint32_t marks,
                                  std::uint32_t wanted) {
      const std::uint32_t words = ends & ~marks;
      for (; wanted != 0; wanted &= wanted - 1) {
        const std::uint32_t before = (wanted & (0U - wanted)) - 1U;
        const std::size_t end = at + static_cast<std::size_t>(std::countr_zero(wanted)) + 1;
        const std::size_t start =
            (ends & before) != 0 ? at + static_cast<std::size_t>(std::bit_width(ends & before)) : start_;
        const std::uint32_t passed = count_bits(words & before);
        out_.word({number(bytes, start, end), state_.next() + passed, passed == 0 ? state_.width() : 1});
      }
      if (ends != 0) start_ = at + static_cast<std::size_t>(std::bit_width(ends));
      state_.pass(count_bits(words));
    }

    /// Reads the numbers that end where `ends` has a bit.
    bool read(const char* bytes, std::size_t at, std::uint32_t ends) {
      for (; ends != 0; ends &= ends - 1) {
        const std::size_t end = at + static_cast<std::size_t>(std::countr_zero(ends)) + 1;
        if (end - start_ > longest_number) return false;
        const std::uint32_t value = number(bytes, std::exchange(start_, end), end);
        if (!state_.take(value)) return false;
      }
      return true;
    }

    bool is_whole(std::size_t size) const { return state_.ended_title() && !waits() && start_ == size; }

   private:
    static std::uint32_t number(const char* bytes, std::size_t start, std::size_t end) {
      std::uint32_t value = 0;
      for (std::size_t i = end; i > start; --i)
        value = value << 7U | (static_cast<unsigned char>(bytes[i - 1]) & 0x7FU);
      return value;
    }

    ScanFiller& out_;
    WordStreamState<ScanFiller> state_;
    std::size_t start_ = 0;  // Of the next number.
  };

  Wanted wanted_;
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
    return BlockReader(words, out).read(std::string_view(padded_).substr(block, stream.size()));
  }
#endif
  return scan_in_turn(stream, words, scan);
}

bool StreamScanner::scan_in_turn(std::string_view stream, const WordSets& words, ArticleScan& scan) const {
  return read_word_stream(stream, ScanFiller(words, stretches_, scan));
}

}  // namespace fsearch
