#include "searcher/parse/query_lexer.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "searcher/parse/query_operators.hpp"
#include "searcher/parse/query_prefix.hpp"
#include "searcher/parse/query_scanner.hpp"
#include "searcher/parse/query_signs.hpp"
#include "searcher/query/query_characters.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

constexpr std::int32_t minus_sign = 0x2212;
constexpr int longest_distance = 100;
constexpr std::size_t longest_unclosed = 8;  // Words. Beyond, a quote without its pair is a slip in pasted text.
constexpr std::size_t longest_phrase = 64;   // Words.

std::size_t count_words(std::string_view phrase) {
  return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

int within_bounds(double distance) { return static_cast<int>(std::clamp<double>(distance, 1, longest_distance)); }

std::string quoted(std::string_view typed) { return "« " + std::string(typed) + " »"; }

class Lexer {
 public:
  Lexer(std::string_view text, QueryWarnings& warnings) : text_(text), scan_(text), warnings_(warnings) {}

  std::vector<Lexeme> run() {
    while (!scan_.at_end()) step();
    return std::move(lexemes_);
  }

 private:
  /// What may stand at this place: glued to a value, a hyphen is no sign; after "titre:" or "=", a word is a word.
  enum class Place { start, glued, value, signed_item };

  void step() {
    const std::uint32_t begin = scan_.at();
    const std::int32_t c = scan_.peek();
    if (is_query_space(c)) {
      scan_.take();
      place_ = Place::start;
    } else if (c == '(') {
      scan_.take();
      emit(Kind::open, begin, Place::start);
    } else if (c == ')') {
      scan_.take();
      emit(Kind::close, begin, Place::glued).boost = take_boost();
    } else if (c == '|') {
      read_bar();
    } else if (!read_quote(c) && !read_sign(c)) {
      read_chunk();
    }
  }

  Lexeme& emit(Kind kind, std::uint32_t begin, Place next) {
    place_ = next;
    Lexeme lexeme;
    lexeme.kind = kind;
    lexeme.span = {begin, scan_.at()};
    lexeme.text = scan_.since(begin);
    return lexemes_.emplace_back(std::move(lexeme));
  }

  double take_boost() {
    const double boost = scan_.take_mark('^');
    return boost < 0 ? 1 : boost;
  }

  void read_bar() {
    const std::uint32_t begin = scan_.at();
    const bool behind = place_ == Place::glued && !lexemes_.empty();
    while (scan_.peek() == '|') scan_.take();
    const bool before = !is_query_space(scan_.peek()) && scan_.peek() != ')';
    if (scan_.at() - begin > 2) return;
    const bool glued = behind && before;  // "a|=b" is an exact form, "a|ET" a word.
    emit(Kind::ou, begin, glued ? Place::signed_item : Place::glued).glued = glued;
  }

  bool read_quote(std::int32_t c) {
    const std::uint32_t begin = scan_.at();
    const std::u32string_view closers = closing_quotes(c);
    if (closers.empty() && !is_closing_quote(c)) return false;
    scan_.take();
    const bool ends_word = place_ == Place::glued && (is_query_space(scan_.peek()) || scan_.peek() == ')');
    if (closers.empty() || (c == '"' && ends_word))
      warnings_.add({begin, scan_.at()}, "guillemet fermant isolé : ignoré");
    else
      read_phrase(c, closers, begin);
    return true;
  }

  void read_phrase(std::int32_t opener, std::u32string_view closers, std::uint32_t begin) {
    const std::uint32_t inside = scan_.at();
    std::string phrase;
    const bool closed = !unclosed_.contains(opener) && scan_.take_phrase(closers, phrase);
    while (!phrase.empty() && phrase.back() == ' ') phrase.pop_back();
    if (!closed && (!has_searchable(phrase) || count_words(phrase) > longest_unclosed)) {
      unclosed_.insert(opener);
      drop_signs();
      scan_.move_to(inside);
      warnings_.add({begin, inside}, "guillemet ouvrant sans fermant : ignoré");
      place_ = Place::start;
      return;
    }
    if (!closed)
      warnings_.add({begin, inside}, "guillemet ouvrant sans fermant : la suite est lue comme une expression");
    emit_phrase(std::move(phrase), begin);
  }

  void emit_phrase(std::string phrase, std::uint32_t begin) {
    Lexeme& lexeme = emit(Kind::phrase, begin, Place::glued);
    if (const double distance = scan_.take_spaced_mark('~'); distance >= 0)
      lexeme.number = static_cast<int>(std::clamp<double>(distance, 0, longest_distance));
    const double more = scan_.take_mark('>');
    lexeme.boost = take_boost();
    lexeme.text = shortened(std::move(phrase), lexeme.span);
    if (has_searchable(lexeme.text)) {
      if (more >= 0) require_least(static_cast<int>(std::min(more, 999.0)) + 1);
      return;
    }
    warnings_.add(lexeme.span, "expression vide : ignorée");
    drop_dangling();
  }

  std::string shortened(std::string phrase, Span span) {
    std::size_t end = 0;
    for (std::size_t words = 0; words < longest_phrase && end != std::string::npos; ++words)
      end = phrase.find(' ', end + 1);
    if (end == std::string::npos) return phrase;
    warnings_.add(span, "expression trop longue : seuls ses 64 premiers mots sont cherchés",
                  WarningCode::query_too_long);
    return phrase.substr(0, end);
  }

  /// Removes a lexeme that came to nothing, with the signs that led to it.
  void drop_dangling() {
    lexemes_.pop_back();
    drop_signs();
  }

  void drop_signs() {
    const auto leads = [](Kind kind) { return kind == Kind::plus || kind == Kind::minus || kind == Kind::equals; };
    while (!lexemes_.empty() && leads(lexemes_.back().kind)) lexemes_.pop_back();
  }

  bool read_sign(std::int32_t c) {
    const bool sign = c == '+' || c == '-' || c == '!' || c == minus_sign;
    const bool fits = sign ? place_ == Place::start : c == '=' && place_ != Place::glued;
    if (!fits) return false;
    const std::uint32_t begin = scan_.at();
    scan_.take();
    const SignReading reading = read_query_sign(c, text_.substr(scan_.at()));
    if (!reading.warning.empty()) warnings_.add({begin, scan_.at() + reading.length}, reading.warning);
    if (!reading.is_sign) {
      scan_.move_to(begin);
      return false;
    }
    const Kind kind = c == '+' ? Kind::plus : c == '=' ? Kind::equals : Kind::minus;
    emit(kind, begin, kind == Kind::equals ? Place::value : Place::signed_item);
    return true;
  }

  void read_chunk() {
    if (place_ == Place::value ? read_range() : read_field()) return;
    const std::uint32_t begin = scan_.at();
    const bool of_field = place_ == Place::value && !lexemes_.empty() && lexemes_.back().kind == Kind::field;
    if (of_field && scan_.peek() == '-' && !is_date_field(lexemes_.back().prefix.field))
      warnings_.add({begin, begin + 1}, "le signe - se met devant le champ, comme dans -titre:mot : ignoré");
    QueryChunk chunk = scan_.take_chunk();
    const std::string_view typed = scan_.since(begin);
    if (place_ != Place::value && !chunk.has_literal() && read_operator(typed, begin)) return;
    const ForeignChunk foreign = place_ == Place::value ? ForeignChunk{} : foreign_chunk(typed);
    if (!foreign.advice.empty())
      warnings_.add({begin, scan_.at()}, quoted(typed) + " : " + std::string(foreign.advice));
    if (foreign.dropped)
      drop_signs();
    else
      emit_word(std::move(chunk), begin);
  }

  bool read_field() {
    const std::uint32_t begin = scan_.at();
    const auto prefix = take_field_prefix(scan_);
    if (!prefix) return false;
    if (prefix->advice.empty()) {
      emit(Kind::field, begin, Place::value).prefix = *prefix;
      return true;
    }
    warnings_.add({begin, scan_.at()},
                  quoted(scan_.since(begin)) + " n'est pas un champ ici ; " + std::string(prefix->advice));
    if (is_query_space(scan_.peek())) drop_signs();
    return true;
  }

  /// date:[2020 TO 2021]
  bool read_range() {
    if (lexemes_.empty() || !is_date_field(lexemes_.back().prefix.field)) return false;
    const std::uint32_t begin = scan_.at();
    std::string range = scan_.take_range();
    if (range.empty()) return false;
    Lexeme& lexeme = emit(Kind::word, begin, Place::glued);
    lexeme.text = lexeme.untrimmed = std::move(range);
    return true;
  }

  /// A sign belongs to a word: in "-ET" that is one.
  bool read_operator(std::string_view chunk, std::uint32_t begin) {
    if (place_ == Place::signed_item) return false;
    const auto known = operator_named(chunk);
    OperatorName name = known.value_or(OperatorName{});
    bool is_operator = known.has_value();
    const bool may_be_near = chunk == "AROUND" || chunk == "around" || (is_operator && name.kind == Kind::near);
    if (may_be_near && name.number == 0)
      if (const double distance = scan_.take_bracketed_number(); distance > 0) {
        name = {Kind::near, within_bounds(distance)};
        is_operator = true;
      }
    if (!is_operator || (chunk == "OR" && sign_follows())) return false;
    Lexeme& lexeme = emit(name.kind, begin, Place::glued);
    lexeme.number = name.number;
    lexeme.ordered = name.ordered;
    return true;
  }

  /// Whether a punctuation mark stands here, before a space: "OR : record" is the metal.
  bool sign_follows() const {
    QueryScanner after = scan_;
    after.take_spaces();
    if (after.at_end() || !is_shed_after(after.take())) return false;
    return is_query_space(after.peek());
  }

  void emit_word(QueryChunk chunk, std::uint32_t begin) {
    const bool literal = chunk.has_literal();
    QueryWord word = read_word(std::move(chunk));
    if (!word.tilde.empty()) warn_tilde(word);
    if (word.tolerance > 0 && !lexemes_.empty() && lexemes_.back().kind == Kind::equals)
      warnings_.add(word.span, "« =" + word.text + "~ » : = cherche la forme même, ~ est ignoré");
    if (word.led && !word.text.empty())
      warnings_.add(word.span, "« *" + word.text + " » : * ne complète qu'un mot d'au moins deux lettres");
    Lexeme& lexeme = emit(Kind::word, begin, Place::glued);
    lexeme.span = word.span;
    lexeme.text = std::move(word.text);
    lexeme.untrimmed = std::move(word.untrimmed);
    lexeme.pattern = std::move(word.pattern);
    lexeme.starred = word.starred;
    lexeme.number = word.tolerance;
    lexeme.literal = literal;
    lexeme.boost = word.boost;
    if (lexeme.text.empty())
      drop_dangling();
    else if (word.least > 0)
      require_least(word.least);
  }

  /// Puts AUMOINS before the term read last and its equals sign: SNCF>2 is AUMOINS/3 SNCF.
  void require_least(int number) {
    auto term = lexemes_.end() - 1;
    Lexeme least;
    least.kind = Kind::least;
    least.span = term->span;
    least.text = term->text;
    least.number = number;
    if (term != lexemes_.begin() && (term - 1)->kind == Kind::equals) --term;
    lexemes_.insert(term, std::move(least));
  }

  void warn_tilde(const QueryWord& word) {
    const bool after_word = !lexemes_.empty() && lexemes_.back().kind == Kind::word;
    const std::string words = (after_word ? lexemes_.back().text : "mot1") + ' ' + (after_word ? word.text : "mot2");
    const std::string distance = word.tilde == "~" ? "~5" : word.tilde;
    warnings_.add(word.span, quoted(word.tilde) + " ne vaut qu'après une expression entre guillemets, \"" + words +
                                 '"' + distance + " : ignoré");
  }

  std::string_view text_;
  QueryScanner scan_;
  QueryWarnings& warnings_;
  std::vector<Lexeme> lexemes_;
  std::set<std::int32_t> unclosed_;  ///< Openers known to have no pair any more, which keeps the reading linear.
  Place place_ = Place::start;
};

}  // namespace

std::vector<Lexeme> lex_query(std::string_view text, QueryWarnings& warnings) { return Lexer(text, warnings).run(); }

}  // namespace fsearch
