#include "searcher/parse/query_ambiguities.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "searcher/query/query_characters.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

bool is_plain_word(const Lexeme& lexeme) {
  return lexeme.kind == Kind::word && lexeme.pattern.empty() && !lexeme.starred && !lexeme.literal && lexeme.boost == 1;
}

bool is_bare(const Lexeme& lexeme, std::string_view name) { return is_plain_word(lexeme) && lexeme.untrimmed == name; }

bool is_capitalised(const Lexeme& lexeme) { return lexeme.kind == Kind::word && starts_with_capital(lexeme.text); }

bool joins(Kind kind) { return kind == Kind::et || kind == Kind::ou || kind == Kind::sauf || kind == Kind::near; }

bool leads(Kind kind) {
  return kind == Kind::plus || kind == Kind::minus || kind == Kind::equals || kind == Kind::field ||
         kind == Kind::least;
}

/// An operator spelt in letters, without a number.
bool is_operator_word(const Lexeme& lexeme) {
  return joins(lexeme.kind) && lexeme.number == 0 && lexeme.text.front() >= 'A' && lexeme.text.front() <= 'Z';
}

class Settler {
 public:
  Settler(std::string_view text, std::vector<Lexeme>& lexemes, QueryWarnings& warnings)
      : text_(text), lexemes_(lexemes), warnings_(warnings) {}

  void settle() {
    drop_names();
    settle_sign("|", "pour chercher l'un ou l'autre : OU");
    settle_sign("&", "pour exiger les deux : ET");
    if (!read_headline_in_capitals()) settle_and_not();
    warn_of_exclusions();
    settle_gold();
    settle_english();
  }

 private:
  std::size_t size() const { return lexemes_.size(); }

  bool ends_operand(std::size_t i) const {
    return i < size() &&
           (lexemes_[i].kind == Kind::word || lexemes_[i].kind == Kind::phrase || lexemes_[i].kind == Kind::close);
  }

  bool begins_operand(std::size_t i) const {
    return i < size() && !joins(lexemes_[i].kind) && lexemes_[i].kind != Kind::close;
  }

  /// The lexeme behind the signs and fields at `i`.
  std::size_t value_at(std::size_t i) const {
    while (i < size() && leads(lexemes_[i].kind)) ++i;
    return i;
  }

  // Where nothing is before, i - 1 wraps, and no lexeme is there.
  bool joins_operands(std::size_t i) const { return ends_operand(i - 1) && begins_operand(i + 1); }

  // A phrase, parentheses or the value of a field: nobody writes "or" beside these for gold.
  bool closed_before(std::size_t i) const {
    if (i == 0) return false;
    const Kind last = lexemes_[i - 1].kind;
    return last == Kind::close || last == Kind::phrase || (i > 1 && lexemes_[i - 2].kind == Kind::field);
  }

  bool closed_after(std::size_t i) const {
    for (++i; i < size() && leads(lexemes_[i].kind); ++i)
      if (lexemes_[i].kind == Kind::field) return true;
    return i < size() && (lexemes_[i].kind == Kind::open || lexemes_[i].kind == Kind::phrase);
  }

  bool single_before(std::size_t i) const {
    if (!ends_operand(i - 1)) return false;
    std::size_t first = i - 1;
    while (first > 0 && leads(lexemes_[first - 1].kind)) --first;
    return first == 0 || joins(lexemes_[first - 1].kind) || lexemes_[first - 1].kind == Kind::open;
  }

  bool single_after(std::size_t i) const {
    const std::size_t next = value_at(i + 1) + 1;
    return begins_operand(i + 1) &&
           (next >= size() || joins(lexemes_[next].kind) || lexemes_[next].kind == Kind::close);
  }

  bool is_sign(std::size_t i, std::string_view sign) const {
    return joins(lexemes_[i].kind) && !lexemes_[i].glued && lexemes_[i].text == sign;
  }

  /// Marks & Spencer, Johnson & Johnson.
  void drop_names() {
    for (std::size_t i = 1; i + 1 < size(); ++i)
      if (is_sign(i, "&") && is_capitalised(lexemes_[i - 1]) && is_capitalised(lexemes_[i + 1])) drop(i);
    drop_marked();
  }

  /// All signs of a kind are operators, or none is.
  void settle_sign(std::string_view sign, const std::string& advice) {
    bool all = true;
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is_sign(i, sign)) continue;
      const bool closed = closed_before(i) || closed_after(i);
      all = all && joins_operands(i) && (closed || (single_before(i) && single_after(i)));
    }
    for (std::size_t i = 0; !all && i < size(); ++i) {
      if (!is_sign(i, sign)) continue;
      const std::string typed = "« " + std::string(sign) + " »";
      if (joins_operands(i)) warnings_.add(lexemes_[i].span, typed + " est lu comme une ponctuation ; " + advice);
      drop(i);
    }
    drop_marked();
  }

  /// Returns whether the query is one.
  bool read_headline_in_capitals() {
    const auto bare = [](const Lexeme& lexeme) { return is_plain_word(lexeme) || is_operator_word(lexeme); };
    const auto side_by_side = [](const Lexeme& a, const Lexeme& b) { return is_plain_word(a) && is_plain_word(b); };
    if (has_lower_case(text_) || !std::all_of(lexemes_.begin(), lexemes_.end(), bare)) return false;
    if (std::adjacent_find(lexemes_.begin(), lexemes_.end(), side_by_side) == lexemes_.end()) return false;
    for (std::size_t i = 0; i < size(); ++i) {
      if (is_and_not(i))
        warnings_.add(lexemes_[i].span, "« " + lexemes_[i].text + ' ' + lexemes_[i + 1].text +
                                            " » est lu comme des mots ; pour exclure : SAUF");
      if (lexemes_[i].kind != Kind::word) make_word(lexemes_[i]);
    }
    return true;
  }

  bool is_and_not(std::size_t i) const {
    const bool joins = lexemes_[i].kind == Kind::et || (is_bare(lexemes_[i], "MAIS") && ends_operand(i - 1));
    if (!joins || !begins_operand(i + 2)) return false;
    return is_bare(lexemes_[i + 1], "PAS") || is_bare(lexemes_[i + 1], "NON");
  }

  void settle_and_not() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is_and_not(i)) continue;
      lexemes_[i].kind = Kind::sauf;
      drop(i + 1);
    }
    drop_marked();
  }

  /// "chalutier NON naufrage": a word, but hardly meant so.
  void warn_of_exclusions() {
    constexpr std::array<std::string_view, 3> names{"PAS", "NON", "SANS"};
    for (std::size_t i = 1; i + 1 < size(); ++i) {
      const auto is_here = [&](std::string_view name) { return is_bare(lexemes_[i], name); };
      if (std::none_of(names.begin(), names.end(), is_here) || !single_before(i) || !single_after(i)) continue;
      if (!has_lower_case(text_)) return;
      warnings_.add(lexemes_[i].span, "« " + lexemes_[i].text + " » est lu comme un mot ; pour exclure : SAUF");
    }
  }

  void settle_gold() {
    for (std::size_t i = 0; i < size(); ++i) {
      Lexeme& lexeme = lexemes_[i];
      if (lexeme.kind != Kind::ou || lexeme.text != "OR") continue;
      if (!joins_operands(i))
        make_word(lexeme);
      else if (!has_lower_case(text_))
        warnings_.add(lexeme.span, "« OR » est lu comme OU ; pour le métal : \\OR");
    }
  }

  void settle_english() {
    bool english = std::any_of(lexemes_.begin(), lexemes_.end(), [](const Lexeme& lexeme) {
      return lexeme.kind == Kind::field && lexeme.text.ends_with('=');  // hd=(a or b), as in Factiva.
    });
    for (std::size_t i = 1; i + 1 < size(); ++i) english = settle_english(i) || english;
    drop_marked();
    for (std::size_t i = 1; i + 1 < size(); ++i) {
      const bool closed = closed_before(i) && closed_after(i);
      const bool of_words = english && single_before(i) && single_after(i);
      const bool joins = (is_bare(lexemes_[i], "or") && (closed || of_words)) || (is_bare(lexemes_[i], "ou") && closed);
      if (joins && joins_operands(i)) lexemes_[i].kind = Kind::ou;
    }
  }

  /// Returns whether the word proves that the reader writes operators in English.
  bool settle_english(std::size_t i) {
    Lexeme& lexeme = lexemes_[i];
    const bool is_and = is_bare(lexeme, "and") && ends_operand(i - 1);
    const bool is_not = is_bare(lexeme, "not") && begins_operand(i + 1);
    if (is_and && is_bare(lexemes_[i + 1], "not") && begins_operand(i + 2)) {
      lexeme.kind = Kind::sauf;
      drop(i + 1);
    } else if (is_and && begins_operand(i + 1) && (closed_before(i) || closed_after(i))) {
      lexeme.kind = Kind::et;
    } else if (is_not && lexemes_[i - 1].kind == Kind::et) {
      lexeme.kind = Kind::sauf;
    } else {
      if (is_not && ends_operand(i - 1))
        warnings_.add(lexeme.span, "« not » est lu comme un mot ; pour exclure : SAUF");
      return false;
    }
    return true;
  }

  static void make_word(Lexeme& lexeme) {
    lexeme.kind = Kind::word;
    lexeme.untrimmed = lexeme.text;
    lexeme.number = 0;
  }

  void drop(std::size_t i) { lexemes_[i].text.clear(); }

  /// A lexeme that stays has a text.
  void drop_marked() {
    std::erase_if(lexemes_, [](const Lexeme& lexeme) { return lexeme.text.empty(); });
  }

  std::string_view text_;
  std::vector<Lexeme>& lexemes_;
  QueryWarnings& warnings_;
};

}  // namespace

void settle_operators(std::string_view text, std::vector<Lexeme>& lexemes, QueryWarnings& warnings) {
  Settler(text, lexemes, warnings).settle();
}

}  // namespace fsearch
