#include "searcher/query_lexer.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "searcher/query_characters.hpp"
#include "searcher/query_fields.hpp"
#include "searcher/query_scanner.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

constexpr std::int32_t minus_sign = 0x2212;
constexpr int longest_distance = 100;
constexpr std::size_t longest_unclosed = 8;  // Words. Beyond, a quote without its pair is a slip in pasted text.
constexpr std::size_t longest_phrase = 64;   // Words.

/// Pronouns and particles that French ties to the verb: "sont -ils" is a typist's slip, not an exclusion.
constexpr std::array<std::string_view, 14> clitics{"je", "tu", "il",   "elle",   "on",   "nous", "vous",
                                                   "ils", "elles", "ce", "t-il", "t-elle", "t-on", "là"};

constexpr std::array<std::pair<std::string_view, Kind>, 11> operators{
    {{"ET", Kind::et}, {"AND", Kind::et}, {"&&", Kind::et}, {"OU", Kind::ou}, {"OR", Kind::ou}, {"||", Kind::ou},
     {"SAUF", Kind::sauf}, {"NOT", Kind::sauf}, {"PRES", Kind::near}, {"PRÈS", Kind::near}, {"NEAR", Kind::near}}};

/// Returns a near's distance, 0 for a bare one; negative where `name` is followed by anything else.
int near_distance(std::string_view rest) {
  if (rest.empty()) return 0;
  const double number = rest.front() == '/' ? read_number(rest.substr(1)) : -1;
  return number < 0 ? -1 : static_cast<int>(std::clamp<double>(number, 1, longest_distance));
}

std::size_t count_words(std::string_view phrase) {
  return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

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
    if (!closed) warnings_.add({begin, inside}, "guillemet ouvrant sans fermant : la suite est lue comme une expression");
    emit_phrase(std::move(phrase), begin);
  }

  void emit_phrase(std::string phrase, std::uint32_t begin) {
    Lexeme& lexeme = emit(Kind::phrase, begin, Place::glued);
    if (const double distance = scan_.take_mark('~'); distance >= 0)
      lexeme.distance = static_cast<int>(std::clamp<double>(distance, 0, longest_distance));
    lexeme.boost = take_boost();
    lexeme.text = shortened(std::move(phrase), lexeme.span);
    if (has_searchable(lexeme.text)) return;
    warnings_.add(lexeme.span, "expression vide : ignorée");
    drop_dangling();
  }

  std::string shortened(std::string phrase, Span span) {
    std::size_t end = 0;
    for (std::size_t words = 0; words < longest_phrase && end != std::string::npos; ++words)
      end = phrase.find(' ', end + 1);
    if (end == std::string::npos) return phrase;
    warnings_.add(span, "expression trop longue : seuls ses 64 premiers mots sont cherchés");
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
    const bool sign = c == '+' || c == '-' || c == minus_sign;
    const bool fits = sign ? place_ == Place::start : c == '=' && place_ != Place::glued;
    if (!fits) return false;
    const std::uint32_t begin = scan_.at();
    scan_.take();
    if (!leads_item(c)) {
      scan_.move_to(begin);
      return false;
    }
    const Kind kind = c == '+' ? Kind::plus : c == '=' ? Kind::equals : Kind::minus;
    emit(kind, begin, kind == Kind::equals ? Place::value : Place::signed_item);
    return true;
  }

  /// Whether what follows the sign `c` is a term: "-macron", "-(a b)", but not "- macron", "--" nor "sont -ils".
  bool leads_item(std::int32_t c) const {
    const std::int32_t next = scan_.peek();
    if (next == '(') return c != '=';
    if (next == '=') return c != '=';
    if (next == '\\' || !closing_quotes(next).empty()) return true;
    if (c == minus_sign && next >= '0' && next <= '9') return false;
    return is_searchable(next) && !(c == '-' && clitic_follows());
  }

  bool clitic_follows() const {
    const std::string_view rest = text_.substr(scan_.at(), 8);
    for (const std::string_view clitic : clitics) {
      if (!rest.starts_with(clitic)) continue;
      QueryScanner after = scan_;
      after.move_to(scan_.at() + static_cast<std::uint32_t>(clitic.size()));
      if (is_query_space(after.peek()) || is_shed_after(after.peek()) || after.peek() == '.') return true;
    }
    return false;
  }

  void read_chunk() {
    if (place_ != Place::value && read_field()) return;
    const std::uint32_t begin = scan_.at();
    QueryChunk chunk = scan_.take_chunk();
    const bool may_operate = (place_ == Place::start || place_ == Place::glued) && !chunk.has_literal();
    if (may_operate && read_operator(scan_.since(begin), begin)) return;
    emit_word(read_word(std::move(chunk)), begin);
  }

  bool read_field() {
    const std::uint32_t begin = scan_.at();
    while (is_searchable(scan_.peek()) && scan_.at() - begin < 20) scan_.take();
    const auto field = scan_.peek() == ':' ? field_named(scan_.since(begin)) : std::nullopt;
    if (!field) {
      scan_.move_to(begin);
      return false;
    }
    scan_.take();
    emit(Kind::field, begin, Place::value).field = *field;
    return true;
  }

  bool read_operator(std::string_view chunk, std::uint32_t begin) {
    for (const auto& [name, kind] : operators) {
      if (!chunk.starts_with(name)) continue;
      const int distance = kind == Kind::near ? near_distance(chunk.substr(name.size())) : 0;
      if (distance < 0 || (kind != Kind::near && chunk.size() > name.size())) continue;
      emit(kind, begin, Place::glued).distance = distance;
      return true;
    }
    return false;
  }

  void emit_word(QueryWord word, std::uint32_t begin) {
    if (word.tilde) warnings_.add(word.span, "~ ne vaut qu'après une expression entre guillemets : ignoré");
    Lexeme& lexeme = emit(Kind::word, begin, Place::glued);
    lexeme.span = word.span;
    lexeme.text = std::move(word.text);
    lexeme.untrimmed = std::move(word.untrimmed);
    lexeme.starred = word.starred;
    lexeme.boost = word.boost;
    if (lexeme.text.empty()) drop_dangling();
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
