#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

#include "analyzers/pieces/emoji.hpp"
#include "analyzers/pieces/piece.hpp"
#include "analyzers/pieces/quick_word.hpp"
#include "analyzers/words/line_cuts.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

/// Reads a UTF-8 text one classified code point at a time.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text), classes_(bmp_classes()) {}

  bool at_end() const { return next_ >= text_.size(); }
  std::uint32_t offset() const { return next_; }
  void move_to(std::uint32_t offset) { next_ = offset; }

  CharClass read() {
    const auto lead = static_cast<unsigned char>(text_[next_]);
    if (lead < 0x80) {
      ++next_;
      return classes_[lead];
    }
    const std::int32_t c = next_code_point(text_, next_);
    return c >= 0 && c < 0x10000 ? classes_[static_cast<std::size_t>(c)] : char_class(c);
  }

  /// Moves past the letters a to z that come next, and returns how many they are.
  std::uint32_t skip_plain_letters() {
    const std::uint32_t letters = count_plain_letters(text_, next_);
    next_ += letters;
    return letters;
  }

 private:
  std::string_view text_;
  const std::array<CharClass, 0x10000>& classes_;
  std::uint32_t next_ = 0;
};

Gap gap_of(CharClass c) {
  switch (c) {
    case CharClass::space:
      return Gap::space;
    case CharClass::boundary:
      return Gap::boundary;
    case CharClass::apostrophe:
      return Gap::apostrophe;
    case CharClass::hyphen:
      return Gap::hyphen;
    case CharClass::dot:
      return Gap::dot;
    case CharClass::comma:
      return Gap::comma;
    case CharClass::middle_dot:
      return Gap::middle_dot;
    case CharClass::open_paren:
      return Gap::open_paren;
    case CharClass::close_paren:
      return Gap::close_paren;
    case CharClass::slash:
      return Gap::slash;
    case CharClass::ampersand:
      return Gap::ampersand;
    default:
      return Gap::wide;
  }
}

/// Folds the characters between two pieces into one Gap.
class GapReader {
 public:
  void add(CharClass c) {
    boundary_ = boundary_ || c == CharClass::boundary || c == CharClass::dot || c == CharClass::open_paren;
    dot_hyphen_ = count_ == 1 && first_ == CharClass::dot && c == CharClass::hyphen;
    if (count_++ == 0) first_ = c;
  }
  void set(Gap known) { known_ = known; }
  Gap gap() const {
    if (known_) return *known_;
    if (count_ == 1) return gap_of(first_);
    if (count_ == 2 && dot_hyphen_) return Gap::dot_hyphen;
    return boundary_ ? Gap::boundary : Gap::wide;
  }

 private:
  std::optional<Gap> known_;
  CharClass first_ = CharClass::other;
  int count_ = 0;
  bool boundary_ = false;
  bool dot_hyphen_ = false;
};

/// Collects what is known of a piece while its characters go by.
class PieceReader {
 public:
  explicit PieceReader(std::uint32_t begin) { piece_.begin = piece_.end = begin; }

  void add(CharClass c, std::uint32_t end) {
    if (c == CharClass::ignorable) return;
    piece_.end = end;
    if (c == CharClass::mark) return;
    if (c == CharClass::digit) return add_digit();
    const bool upper = c == CharClass::upper;
    if (piece_.letters == 0) piece_.capitalised = upper;
    // A capital after a small letter, or small letters after two capitals ("IAMicrosoft"; "PMEs" is settled
    // by split_points).
    piece_.camel = piece_.camel || (upper && seen_lower_) || (!upper && uppers_ > 1);
    seen_lower_ = !upper;
    uppers_ = upper ? uppers_ + 1 : 0;
    any_lower_ = any_lower_ || !upper;
    if (piece_.letters < UINT16_MAX) ++piece_.letters;
  }

  /// Adds `count` more small letters of one byte. Requires: the last character added was one.
  void add_small(std::uint32_t count) {
    piece_.end += count;
    piece_.letters = static_cast<std::uint16_t>(std::min<std::uint32_t>(piece_.letters + count, UINT16_MAX));
  }

  Piece finish() {
    piece_.all_upper = piece_.letters > 0 && !any_lower_;
    return piece_;
  }

 private:
  void add_digit() {
    if (piece_.letters == 0 && piece_.digits == 0) piece_.starts_with_digit = true;
    if (piece_.digits < UINT16_MAX) ++piece_.digits;
    seen_lower_ = false;
    uppers_ = 0;
  }

  Piece piece_;
  bool seen_lower_ = false;
  bool any_lower_ = false;
  int uppers_ = 0;
};

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

/// Adds the words that ICU finds in text[begin, end), a run of a script written without spaces.
void segment_complex(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Piece>& pieces) {
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

/// A capital after these proves nothing of what follows: "M. Dupont" starts no sentence.
bool is_abbreviation(std::string_view word) {
  static constexpr std::string_view known[] = {"MM", "Mme", "Mlle", "Dr", "Pr", "Me", "Mgr", "St", "Ste", "art", "cf"};
  return word.size() == 1 || std::find(std::begin(known), std::end(known), word) != std::end(known);
}

bool starts_sentence(std::string_view text, const Piece& previous) {
  if (previous.gap != Gap::boundary) return false;
  return text.compare(previous.end, 2, ". ") != 0 || !is_abbreviation(previous.of(text));
}

}  // namespace

bool segment(std::string_view text, std::vector<Piece>& pieces) {
  pieces.clear();
  bool cut = false;
  Cursor cursor(text);
  GapReader gap;
  gap.add(CharClass::boundary);
  CharClass c = CharClass::other;
  std::uint32_t begin = 0;
  const auto read = [&] {
    begin = cursor.offset();
    if (cursor.at_end()) return false;
    c = cursor.read();
    return true;
  };
  bool more = read();
  while (more) {
    if (c < CharClass::sign || c == CharClass::mark || c == CharClass::ignorable) {
      gap.add(c);
      more = read();
      continue;
    }
    if (!pieces.empty()) pieces.back().gap = gap.gap();
    const bool first = pieces.empty();
    const bool at_start = first || starts_sentence(text, pieces.back());
    if (!first && pieces.back().gap <= Gap::boundary && may_cut_word(text, pieces.back().end, begin)) {
      pieces.back().gap = Gap::line_end;
      cut = true;
    }
    gap = {};
    Piece quick;  // A plain word is followed by another most often: these need no character to be classified.
    if (std::uint32_t next = read_quick_word(text, begin, quick)) {
      for (bool starts = at_start; next != 0; next = read_quick_word(text, begin, quick)) {
        quick.sentence_start = starts;
        pieces.push_back(quick);
        starts = starts_sentence(text, quick);
        begin = next;
      }
      gap.set(pieces.back().gap);
      cursor.move_to(begin);
      more = read();
      continue;
    }
    if (c == CharClass::sign || c == CharClass::emoji) {
      Piece& sign = pieces.emplace_back();
      sign.begin = begin;
      sign.end = c == CharClass::sign ? cursor.offset() : end_of_emoji(text, begin);
      sign.sentence_start = at_start;
      if (c == CharClass::emoji)
        gap.set(Gap::boundary);  // It ends a sentence or opens one: a capital after it proves nothing.
      cursor.move_to(sign.end);
      more = read();
      continue;
    }
    if (c == CharClass::complex) {
      const std::uint32_t from = begin;
      while (more && (c == CharClass::complex || c == CharClass::mark)) more = read();
      segment_complex(text, from, begin, pieces);
      continue;
    }
    PieceReader reader(begin);
    while (more && in_word(c) && c != CharClass::complex) {
      reader.add(c, cursor.offset());
      if (c == CharClass::lower) reader.add_small(cursor.skip_plain_letters());
      more = read();
    }
    pieces.push_back(reader.finish());
    pieces.back().sentence_start = at_start;
  }
  return cut;
}

std::vector<std::uint32_t> split_points(std::string_view word) {
  std::vector<std::uint32_t> points;
  std::vector<std::pair<CharClass, std::uint32_t>> letters;  // each with the offset where it starts
  Cursor cursor(word);
  while (!cursor.at_end()) {
    const std::uint32_t begin = cursor.offset();
    const CharClass c = cursor.read();
    if (c != CharClass::mark && c != CharClass::ignorable) letters.emplace_back(c, begin);
  }
  const auto is = [&](std::size_t i, CharClass c) { return i < letters.size() && letters[i].first == c; };
  for (std::size_t i = 1; i < letters.size(); ++i) {
    if (!is(i, CharClass::upper)) continue;
    const bool after_lower = is(i - 1, CharClass::lower);
    const bool ends_acronym = is(i - 1, CharClass::upper) && is(i + 1, CharClass::lower) &&
                              is(i + 2, CharClass::lower);  // "IA|Microsoft", but "PMEs" and "XIXe" stay
    if (after_lower || ends_acronym) points.push_back(letters[i].second);
  }
  return points;
}

}  // namespace fsearch
