#include <algorithm>
#include <optional>

#include "analyzers/pieces/emoji.hpp"
#include "analyzers/pieces/piece.hpp"
#include "analyzers/pieces/quick_word.hpp"
#include "analyzers/pieces/unspaced_script.hpp"
#include "analyzers/words/line_cuts.hpp"
#include "analyzers/words/word_lists.hpp"
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

/// A capital after these proves nothing of what follows: "M. Dupont" starts no sentence.
bool is_abbreviation(std::string_view word) { return word.size() == 1 || french_words().abbreviations.contains(word); }

bool starts_sentence(std::string_view text, const Piece& previous) {
  if (previous.gap != Gap::boundary) return false;
  return text.compare(previous.end, 2, ". ") != 0 || !is_abbreviation(previous.of(text));
}

/// Cuts one text into pieces. At any time `c_` is the class of the character at `begin_`, the first that no piece or
/// gap has taken.
class Segmenter {
 public:
  Segmenter(std::string_view text, std::vector<Piece>& pieces) : text_(text), pieces_(pieces), cursor_(text) {}

  /// Returns whether a line may cut some word.
  bool run() {
    pieces_.clear();
    gap_.add(CharClass::boundary);
    for (read(); more_;) {
      if (c_ < CharClass::sign || c_ == CharClass::mark || c_ == CharClass::ignorable) {
        gap_.add(c_);
        read();
      } else {
        take_piece(end_gap());
      }
    }
    return cut_;
  }

 private:
  void read() {
    begin_ = cursor_.offset();
    more_ = !cursor_.at_end();
    if (more_) c_ = cursor_.read();
  }

  /// Returns whether what comes next starts a sentence.
  bool end_gap() {
    const Gap gap = gap_.gap();
    gap_ = {};
    if (pieces_.empty()) return true;
    Piece& last = pieces_.back();
    last.gap = gap;
    const bool at_start = starts_sentence(text_, last);
    if (gap <= Gap::boundary && may_cut_word(text_, last.end, begin_)) {
      last.gap = Gap::line_end;
      cut_ = true;
    }
    return at_start;
  }

  void take_piece(bool at_start) {
    if (take_quick_words(at_start)) return;
    if (c_ == CharClass::sign || c_ == CharClass::emoji)
      take_sign(at_start);
    else if (c_ == CharClass::complex)
      take_complex();
    else
      take_word(at_start);
  }

  /// A plain word is followed by another most often: these need no character to be classified.
  bool take_quick_words(bool at_start) {
    Piece quick;
    std::uint32_t next = read_quick_word(text_, begin_, quick);
    if (next == 0) return false;
    for (; next != 0; next = read_quick_word(text_, begin_, quick)) {
      quick.sentence_start = at_start;
      pieces_.push_back(quick);
      at_start = starts_sentence(text_, quick);
      begin_ = next;
    }
    gap_.set(pieces_.back().gap);
    cursor_.move_to(begin_);
    read();
    return true;
  }

  void take_sign(bool at_start) {
    Piece& sign = pieces_.emplace_back();
    sign.begin = begin_;
    sign.end = c_ == CharClass::sign ? cursor_.offset() : end_of_emoji(text_, begin_);
    sign.sentence_start = at_start;
    // An emoji ends a sentence or opens one: a capital after it proves nothing.
    if (c_ == CharClass::emoji) gap_.set(Gap::boundary);
    cursor_.move_to(sign.end);
    read();
  }

  void take_complex() {
    const std::uint32_t from = begin_;
    while (more_ && (c_ == CharClass::complex || c_ == CharClass::mark)) read();
    segment_unspaced(text_, from, begin_, pieces_);
  }

  void take_word(bool at_start) {
    PieceReader reader(begin_);
    while (more_ && in_word(c_) && c_ != CharClass::complex) {
      reader.add(c_, cursor_.offset());
      if (c_ == CharClass::lower) reader.add_small(cursor_.skip_plain_letters());
      read();
    }
    pieces_.push_back(reader.finish());
    pieces_.back().sentence_start = at_start;
  }

  std::string_view text_;
  std::vector<Piece>& pieces_;
  Cursor cursor_;
  GapReader gap_;
  CharClass c_ = CharClass::other;
  std::uint32_t begin_ = 0;
  bool more_ = false;
  bool cut_ = false;
};

}  // namespace

bool segment(std::string_view text, std::vector<Piece>& pieces) { return Segmenter(text, pieces).run(); }

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
