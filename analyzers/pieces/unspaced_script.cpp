#include "analyzers/pieces/unspaced_script.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/code_points.hpp"

namespace fsearch {
namespace {

/// The run text[begin, end) in UTF-16, with the byte offset in `text` of each of its units and of its end.
struct Utf16Run {
  icu::UnicodeString units;
  std::vector<std::uint32_t> offsets;

  Utf16Run(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
      const std::uint32_t at = begin;
      units.append(next_code_point(text, begin));
      offsets.resize(static_cast<std::size_t>(units.length()), at);
    }
    offsets.push_back(end);
  }
};

}  // namespace

void segment_unspaced(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Piece>& pieces) {
  UErrorCode status = U_ZERO_ERROR;
  static thread_local const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
  if (!words) return;
  const Utf16Run run(text, begin, end);
  words->setText(run.units);
  std::int32_t from = words->first();
  for (std::int32_t to = words->next(); to != icu::BreakIterator::DONE; from = to, to = words->next()) {
    Piece piece;
    piece.begin = run.offsets[static_cast<std::size_t>(from)];
    piece.end = run.offsets[static_cast<std::size_t>(to)];
    piece.letters = 1;
    piece.gap = Gap::wide;
    pieces.push_back(piece);
  }
}

}  // namespace fsearch
